package org.aftercare.network;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Listed;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/**
 * The calendars of stores: everybody may look; leads say which days of their store are special, managers besides when
 * the stores of their region work, head office besides which days are holidays. Nothing that is said changes the past.
 */
@Stateless
public class CalendarDesk {
    private static final Logger LOG = System.getLogger(CalendarDesk.class.getName());
    private static final int WORDS = 1_000;
    private static final int YEARS_AHEAD = 5;

    @Inject
    CalendarBook book;

    @Inject
    NetworkBook stores;

    @Inject
    Callers callers;

    @Inject
    Event<CalendarChanged> changed;

    @Inject
    Clock clock;

    /** A store's year, day by day. @throws NotFound when there is no such store */
    public CalendarYear year(StoreCode code, int year) {
        callers.current();
        var store = known(code);
        var known = book.calendars();
        var calendar = known.calendar(store);
        var days = Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .map(calendar::day)
                .toList();
        var first = LocalDate.of(year, 1, 1).atStartOfDay(store.zone()).toInstant();
        var next = LocalDate.of(year + 1, 1, 1).atStartOfDay(store.zone()).toInstant();
        return new CalendarYear(
                store,
                year,
                today(store.zone()),
                calendar.on(LocalDate.of(year, 12, 31)).knowsHolidaysOf(year),
                seen(known, store),
                days,
                calendar.inForceFrom().subMap(first, true, next, false).keySet().stream()
                        .filter(at -> !at.equals(calendar.inForceFrom().firstKey()))
                        .toList());
    }

    /** What was said of a store's calendar and of its country's holidays, the latest first. @throws NotFound */
    public List<CalendarAct> acts(StoreCode code) {
        callers.current();
        var acts = new ArrayList<>(book.calendars().of(known(code)));
        Collections.reverse(acts);
        return acts;
    }

    /** What the caller may say of that store's calendar. @throws NotFound */
    public Set<CalendarRight> rights(StoreCode code) {
        return rights(callers.current(), known(code));
    }

    /**
     * What would hold if this were said; nothing is kept, and no reason needed.
     *
     * @throws InvalidInput as {@link #change}
     */
    public CalendarTrial trial(ChangeCalendar order) {
        var store = known(order.store());
        mayChange(order, store);
        book.readOn();
        var known = book.calendars();
        refuse(errors(order, store, known));
        var act = act(order, store, "");
        var then = known.with(act);
        Map<StoreCode, BusinessTime> calendars = new TreeMap<>();
        for (StoreCode code : book.bearOn(List.of(act)))
            calendars.put(code, then.calendar(stores.find(code).orElseThrow()));
        return new CalendarTrial(act.from(), calendars, seen(known, store));
    }

    /**
     * Has the calendar say this: what is said of days from now on, a week's hours from their day on.
     *
     * @return the act
     * @throws InvalidInput fields {@code from}, {@code hours}, {@code reason}
     * @throws CalendarEdited when somebody changed the same calendar since the caller looked
     * @throws Forbidden for whoever may not
     */
    public CalendarAct change(ChangeCalendar order) {
        var store = known(order.store());
        var caller = mayChange(order, store);
        var known = book.locked();
        if (seen(known, store) != order.seen()) throw edited(known, store);
        var errors = errors(order, store, known);
        if (order.reason().isBlank()) errors.add(FieldError.of("reason", "REASON_REQUIRED"));
        if (order.reason().length() > WORDS) errors.add(FieldError.of("reason", "TOO_LONG", WORDS));
        refuse(errors);
        return announced(book.append(act(order, store, caller.name())));
    }

    /** What has to be said so that what an act said no longer holds; only days that aren't over. @throws NotFound */
    public ChangeCalendar undoing(StoreCode code, int number) {
        callers.current();
        var store = known(code);
        var known = book.calendars();
        var act = known.of(store).stream()
                .filter(a -> a.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar", number));
        var before = known.before(number);
        var hours = before.hoursAt(store, act.from());
        var days = before.daysAt(store.country(), act.from());
        var today = today(store.zone());
        var changes = act.changes().stream()
                .flatMap(change -> former(change, hours, days).stream())
                .filter(change -> !isOver(change, today))
                .toList();
        var from = LocalDate.ofInstant(act.from(), store.zone());
        return new ChangeCalendar(code, from.isBefore(today) ? today : from, changes, "", seen(known, store));
    }

    private static Optional<CalendarChange> former(CalendarChange change, StoreHours hours, NationalDays days) {
        if (change instanceof Week) return Optional.of(new Week(hours.zone(), hours.hours()));
        if (change instanceof Day || change instanceof Usual) {
            var day = dayOf(change);
            var special = hours.days().get(day);
            return Optional.of(special == null ? new Usual(day) : new Day(day, special.hours(), special.why()));
        }
        if (change instanceof Holiday || change instanceof Listed) {
            var day = dayOf(change);
            var said = days.declared().get(day);
            return Optional.of(said == null ? new Listed(day) : said);
        }
        return Optional.empty();
    }

    private static LocalDate dayOf(CalendarChange change) {
        return LocalDate.parse(change.about());
    }

    private static boolean isOver(CalendarChange change, LocalDate today) {
        return !(change instanceof Week) && dayOf(change).isBefore(today);
    }

    private CalendarAct announced(CalendarAct act) {
        var bearsOn = book.bearOn(List.of(act));
        changed.fire(new CalendarChanged(bearsOn, act.from()));
        LOG.log(
                Level.INFO,
                "the calendar of {0} is another from {1} on (act {2})",
                act.store() == null ? act.country() : act.store(),
                act.from(),
                act.number());
        return act;
    }

    private Caller mayChange(ChangeCalendar order, StoreCard store) {
        var caller = callers.current();
        var rights = rights(caller, store);
        boolean may = order.changes().stream().map(CalendarRight::of).allMatch(rights::contains);
        if (!may || order.changes().isEmpty()) throw new Forbidden(caller.role());
        return caller;
    }

    private static Set<CalendarRight> rights(Caller caller, StoreCard store) {
        var none = EnumSet.noneOf(CalendarRight.class);
        if (!caller.sees(store.code(), store.region())) return none;
        return switch (caller.role()) {
            case OFFICE -> EnumSet.allOf(CalendarRight.class);
            case MANAGER -> EnumSet.of(CalendarRight.WEEK, CalendarRight.DAYS);
            case LEAD -> EnumSet.of(CalendarRight.DAYS);
            default -> none;
        };
    }

    private List<FieldError> errors(ChangeCalendar order, StoreCard store, Calendars known) {
        List<FieldError> errors = new ArrayList<>();
        var today = today(store.zone());
        var last = today.plusYears(YEARS_AHEAD);
        boolean week = order.changes().stream().anyMatch(Week.class::isInstance);
        var days = order.changes().stream()
                .filter(change -> !(change instanceof Week))
                .map(CalendarDesk::dayOf)
                .sorted()
                .toList();
        var first = week ? order.from() : days.get(0);
        if (first.isBefore(today)) errors.add(FieldError.of("from", "DAY_OVER", today));
        if ((week ? first : days.get(days.size() - 1)).isAfter(last))
            errors.add(FieldError.of("from", "OUT_OF_RANGE", today, last));
        if (errors.isEmpty() && saysNothingNew(order, store, known))
            errors.add(FieldError.of("from", "CALENDAR_SAYS_SO"));
        return errors;
    }

    private boolean saysNothingNew(ChangeCalendar order, StoreCard store, Calendars known) {
        var at = act(order, store, "").from();
        var hours = known.hoursAt(store, at);
        var days = known.daysAt(store.country(), at);
        return hours.with(order.changes()).equals(hours)
                && days.with(order.changes()).equals(days);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private CalendarAct act(ChangeCalendar order, StoreCard store, String actor) {
        boolean national = order.changes().get(0).isNational();
        var now = clock.instant();
        return new CalendarAct(
                0,
                national ? null : store.code(),
                national ? store.country() : "",
                from(order, now),
                CalendarAct.Origin.OFFICE,
                actor,
                order.reason().strip(),
                now,
                order.changes());
    }

    /** A week's hours hold from the beginning of their day, in the zone that they bring; today's from now on. */
    private static Instant from(ChangeCalendar order, Instant now) {
        return order.changes().stream()
                .filter(Week.class::isInstance)
                .map(week -> order.from().atStartOfDay(((Week) week).zone()).toInstant())
                .filter(day -> day.isAfter(now))
                .findFirst()
                .orElse(now);
    }

    private static int seen(Calendars known, StoreCard store) {
        return known.of(store).stream().mapToInt(CalendarAct::number).max().orElse(0);
    }

    private static CalendarEdited edited(Calendars known, StoreCard store) {
        var acts = known.of(store);
        var last = acts.get(acts.size() - 1);
        return new CalendarEdited(last.number(), last.actor(), last.at(), last.reason());
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private StoreCard known(StoreCode code) {
        return stores.find(code).map(book::now).orElseThrow(() -> new NotFound("store", code));
    }
}
