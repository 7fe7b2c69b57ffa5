package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import org.aftercare.insight.Calibration;
import org.aftercare.insight.CalibrationDesk;
import org.aftercare.insight.ChosenBench;
import org.aftercare.platform.StoreCode;

/** Whether what customers were told of the day held, by store; and who chose another bench, why, and what it cost. */
@Named
@RequestScoped
public class PromisesPage {
    @Inject
    CalibrationDesk desk;

    @Inject
    BoardPage board;

    @Inject
    Me me;

    private String days = "";
    private String from = "";
    private String to = "";
    private Period period;
    private Calibration whole;
    private List<Calibration> stores = List.of();
    private List<ChosenBench> chosen = List.of();

    public void load() {
        if (board.getWrong().isAny()) return;
        period = Period.of(days, from, to, me.now(), me.getWords().zone());
        whole = desk.whole(board.question(), period.from(), period.to());
        stores = desk.stores(board.question(), period.from(), period.to());
        chosen = desk.chosen(board.question(), period.from(), period.to());
    }

    public String address(int otherDays) {
        return "promises.xhtml?" + board.getPlace() + "days=" + otherDays;
    }

    /** A dash for a share of nothing. */
    public String percent(double share, long of) {
        return of == 0 ? "–" : percent(share);
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    public String range(Calibration one) {
        return percent(one.interval().low()) + "–" + percent(one.interval().high());
    }

    public String getSummary() {
        return me.getWords().of("promises.whole", whole.n(), range(whole), percent(whole.told()));
    }

    public String length(Duration length) {
        return SlaChip.hours(me.getWords(), length);
    }

    public String name(String code) {
        return StoreCode.isValid(code) ? board.name(new StoreCode(code)) : code;
    }

    public String store(StoreCode code) {
        return board.name(code);
    }

    public List<Integer> getChoices() {
        return Period.CHOICES;
    }

    public Period getPeriod() {
        return period;
    }

    public Calibration getWhole() {
        return whole;
    }

    public List<Calibration> getStores() {
        return stores;
    }

    public List<ChosenBench> getChosen() {
        return chosen;
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days == null ? "" : days;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }
}
