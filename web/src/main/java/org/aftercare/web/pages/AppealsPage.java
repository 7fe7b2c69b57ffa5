package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.insight.AppealQuestion;
import org.aftercare.insight.AppealQuestion.By;
import org.aftercare.insight.AppealRate;
import org.aftercare.insight.AppealRateDesk;
import org.aftercare.insight.AppealRow;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.web.AppealSheet;

/** How verdicts fare on appeal; each figure opens the list behind it. Everything is in the address. */
@Named
@RequestScoped
public class AppealsPage {
    /** Below this many verdicts a share says little: shown, but greyed. */
    private static final int FEW = 10;

    private static final List<Integer> PERIODS = List.of(30, 90, 365);
    private static final Set<String> RESULTS = Set.of("OPEN", "AGREED", "OVERTURNED", "ENDED");

    @Inject
    AppealRateDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    private String by = "";
    private String of = "";
    private String result = "";
    private int days = 90;
    private List<AppealRate> rates;
    private List<AppealRow> rows = List.of();

    public void load() {
        var caller = me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (!PERIODS.contains(days)) days = 90;
        if (!getDimensions().contains(by)) by = caller.is(Role.LEAD) ? By.TECHNICIAN.name() : By.STORE.name();
        if (!RESULTS.contains(result)) result = "";
        rates = desk.rates(question("", ""));
        if (isListed()) rows = desk.list(question(of, result));
    }

    private AppealQuestion question(String one, String outcome) {
        return AppealSheet.question(By.valueOf(by), one, outcome, days, me.now());
    }

    /** What this person may tell figures apart by. */
    public List<String> getDimensions() {
        boolean lead = me.is("LEAD");
        return Arrays.stream(By.values())
                .filter(one -> lead ? one != By.STORE && one != By.REGION : one != By.TECHNICIAN)
                .map(Enum::name)
                .toList();
    }

    /** A figure was followed to what is behind it. */
    public boolean isListed() {
        return !of.isEmpty() || !result.isEmpty();
    }

    public List<AppealRate> getRates() {
        return rates;
    }

    public List<AppealRow> getRows() {
        return rows;
    }

    public String name(String code) {
        return switch (By.valueOf(by)) {
            case STORE -> StoreCode.isValid(code) ? store(new StoreCode(code)) : code;
            case FINDING -> me.getWords().code("finding", code);
            default -> code;
        };
    }

    public String store(StoreCode code) {
        return network.find(code).map(store -> store.name()).orElse(code.value());
    }

    public boolean isFew(AppealRate rate) {
        return rate.n() < FEW;
    }

    public String share(AppealRate rate) {
        return rate.n() == 0
                ? "–"
                : NumberFormat.getPercentInstance(me.getLocale()).format(rate.overturnedShare());
    }

    /** From the appeal to the verdict, by the calendar. */
    public String median(AppealRate rate) {
        return rate.median().map(this::told).orElse("–");
    }

    private String told(Duration wait) {
        return wait.toHours() >= 48
                ? me.say("appeals.days", wait.toDays())
                : me.say("appeals.hours", Math.max(1, wait.toHours()));
    }

    public List<Integer> getPeriods() {
        return PERIODS;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
