package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.network.CalendarAct;
import org.aftercare.network.CalendarDay;
import org.aftercare.network.CalendarDay.Kind;
import org.aftercare.network.CalendarDesk;
import org.aftercare.network.CalendarRight;
import org.aftercare.network.CalendarYear;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** A store's year in months, and what was said of its calendar. Which store and year, the address tells. */
@Named
@RequestScoped
public class CalendarsPage {
    @Inject
    CalendarDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    @Inject
    HttpServletRequest request;

    private String store;
    private String year;
    private CalendarYear shown;
    private List<CalendarAct> acts;
    private Set<CalendarRight> rights;

    /** @param special the days to be told apart by more than a sign */
    public record MonthSheet(String name, List<List<Cell>> weeks, List<Special> special) {}

    /** @param day empty text before the first and after the last of the month */
    public record Cell(String day, String look, String sign, String said) {}

    /** A day with a name. */
    public record Special(String day, String sign, String said) {}

    /** Before Faces asks what is rendered, which depends on the store. */
    @PostConstruct
    void read() {
        store = parameter("store");
        year = parameter("year");
    }

    String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        getShown();
    }

    /** Of their own stores first; everybody may look at all. */
    public List<StoreCard> getStores() {
        var caller = me.getCaller();
        return Stream.concat(
                        network.stores().stream().filter(one -> caller.sees(one.code(), one.region())),
                        network.stores().stream().filter(one -> !caller.sees(one.code(), one.region())))
                .toList();
    }

    public CalendarYear getShown() {
        if (shown == null) shown = desk.year(getCode(), yearOf(year));
        return shown;
    }

    private int yearOf(String text) {
        return text.matches("20[0-9]{2}")
                ? Integer.parseInt(text)
                : me.now().atZone(network.store(getCode()).zone()).getYear();
    }

    StoreCode getCode() {
        if (!StoreCode.isValid(getStore())) throw new NotFound("store", store);
        return new StoreCode(store);
    }

    public List<CalendarAct> getActs() {
        if (acts == null) acts = desk.acts(getCode());
        return acts;
    }

    public Set<CalendarRight> getRights() {
        if (rights == null) rights = desk.rights(getCode());
        return rights;
    }

    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, me.getLocale()))
                .toList();
    }

    public List<MonthSheet> getMonths() {
        var byMonth = getShown().days().stream()
                .collect(Collectors.groupingBy(day -> day.day().getMonth()));
        return Arrays.stream(Month.values())
                .map(month -> sheet(month, byMonth.get(month)))
                .toList();
    }

    private MonthSheet sheet(Month month, List<CalendarDay> days) {
        List<Cell> cells = new ArrayList<>();
        var blank = new Cell("", "blank", "", "");
        int before = days.get(0).day().getDayOfWeek().ordinal();
        for (int i = 0; i < before; i++) cells.add(blank);
        days.forEach(day -> cells.add(cell(day)));
        while (cells.size() % 7 != 0) cells.add(blank);
        List<List<Cell>> weeks = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += 7) weeks.add(List.copyOf(cells.subList(i, i + 7)));
        return new MonthSheet(
                month.getDisplayName(TextStyle.FULL_STANDALONE, me.getLocale()),
                weeks,
                days.stream()
                        .filter(CalendarsPage::isSpecial)
                        .map(this::special)
                        .toList());
    }

    private static boolean isSpecial(CalendarDay day) {
        return day.kind() != Kind.OPEN && day.kind() != Kind.CLOSED;
    }

    private Cell cell(CalendarDay day) {
        var today = day.day().equals(getShown().today()) ? " today" : "";
        var open = day.isOpen() ? "" : " shut";
        return new Cell(
                String.valueOf(day.day().getDayOfMonth()), "d-" + day.kind() + open + today, sign(day), hours(day));
    }

    private Special special(CalendarDay day) {
        var words = me.getWords();
        return new Special(
                String.valueOf(day.day().getDayOfMonth()),
                sign(day),
                words.of("calendars.special." + day.kind(), day.why(), hours(day)));
    }

    private String hours(CalendarDay day) {
        return day.isOpen() ? day.hours().replace(",", ", ") : me.getWords().of("calendars.closed");
    }

    /** Days are told apart by a sign, for not everybody sees colours. */
    private static String sign(CalendarDay day) {
        return switch (day.kind()) {
            case OPEN -> "";
            case CLOSED -> "–";
            case HOLIDAY -> "★";
            case OWN -> "◆";
            case MADE_UP -> "▲";
        };
    }

    /** From when on an act counts. */
    public String from(CalendarAct act) {
        return act.isFromTheBeginning()
                ? me.getWords().of("policies.beginning")
                : me.getWords().at(getShown().store().zone()).namingZone().instant(act.from());
    }

    public boolean isScheduled(CalendarAct act) {
        return act.from().isAfter(me.now());
    }

    public String instant(Instant at) {
        return me.getWords().at(getShown().store().zone()).namingZone().instant(at);
    }

    public List<String> said(CalendarAct act) {
        return new CalendarWording(me.getWords()).of(act.changes());
    }

    /** What people said can be taken back while it isn't over, by who may say it. */
    public boolean isUndoable(CalendarAct act) {
        boolean national = act.store() == null;
        boolean may = getRights().contains(national ? CalendarRight.HOLIDAYS : CalendarRight.DAYS)
                && act.origin() == CalendarAct.Origin.OFFICE;
        if (!may) return false;
        var undoing = desk.undoing(getCode(), act.number());
        return !undoing.changes().isEmpty()
                && undoing.changes().stream().allMatch(change -> getRights().contains(CalendarRight.of(change)));
    }

    public LocalDate getToday() {
        return getShown().today();
    }

    public int getEarlier() {
        return getShown().year() - 1;
    }

    public int getLater() {
        return getShown().year() + 1;
    }

    /** The one that the address names; else their own, or the first of theirs. */
    public String getStore() {
        if (store.isEmpty())
            store = me.store()
                    .map(own -> own.code().value())
                    .orElseGet(() -> getStores().get(0).code().value());
        return store;
    }

    public String getYear() {
        return year;
    }
}
