package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.List;
import org.aftercare.access.Role;
import org.aftercare.insight.NotedPause;
import org.aftercare.insight.PauseAudit;
import org.aftercare.insight.PauseDesk;
import org.aftercare.insight.PauseShare;
import org.aftercare.platform.StoreCode;

/** Pauses that deserve a second look, by person, store and region, with the repairs. Everything is in the address. */
@Named
@RequestScoped
public class PausesPage {
    private static final int ROWS = 200;
    private static final List<String> DIMENSIONS = List.of("people", "stores", "regions");

    @Inject
    PauseDesk desk;

    @Inject
    BoardPage board;

    @Inject
    Me me;

    private String days = "";
    private String from = "";
    private String to = "";
    private String by = "";
    private String of = "";
    private Period period;
    private PauseAudit audit;

    public void load() {
        me.getCaller().mustBe(Role.MANAGER, Role.OFFICE);
        if (board.getWrong().isAny()) return;
        if (!DIMENSIONS.contains(by)) by = DIMENSIONS.get(0);
        period = Period.of(days, from, to, me.now(), me.getWords().zone());
        audit = desk.audit(board.question(), period.from(), period.to());
    }

    public List<String> getDimensions() {
        return DIMENSIONS;
    }

    public List<PauseShare> getShares() {
        return switch (by) {
            case "stores" -> audit.stores();
            case "regions" -> audit.regions();
            default -> audit.people();
        };
    }

    /** Those of one person, store or region, where one was followed. */
    public List<NotedPause> getRows() {
        return audit.noted().stream()
                .filter(one -> of.isEmpty() || of(one).equals(of))
                .limit(ROWS)
                .toList();
    }

    private String of(NotedPause one) {
        return switch (by) {
            case "stores" -> one.store().value();
            case "regions" -> one.region().value();
            default -> one.by();
        };
    }

    /** This page, told apart otherwise or followed to one. */
    public String address(String otherBy, String one) {
        return "pauses.xhtml?" + board.getPlace() + "by=" + otherBy + "&" + Period.part("of", one) + period.address();
    }

    public String address(int otherDays) {
        return "pauses.xhtml?" + board.getPlace() + "by=" + by + "&days=" + otherDays;
    }

    public String name(String code) {
        return by.equals("stores") && StoreCode.isValid(code) ? board.name(new StoreCode(code)) : code;
    }

    public String percent(double share) {
        return NumberFormat.getPercentInstance(me.getLocale()).format(share);
    }

    public String length(Duration length) {
        return SlaChip.hours(me.getWords(), length);
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

    public PauseAudit getAudit() {
        return audit;
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

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by == null ? "" : by;
    }

    public String getOf() {
        return of;
    }

    public void setOf(String of) {
        this.of = of == null ? "" : of;
    }
}
