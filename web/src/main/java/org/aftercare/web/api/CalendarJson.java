package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.network.CalendarAct;
import org.aftercare.network.CalendarDay;
import org.aftercare.network.CalendarYear;

/**
 * A store's year.
 *
 * @param hours of the week in force today
 * @param announced whether the year's public holidays are known
 * @param seen what a change says it has seen
 */
public record CalendarJson(
        String store,
        String zone,
        String hours,
        int year,
        boolean announced,
        int seen,
        List<DayJson> days,
        List<CalendarActJson> changes) {

    /** A day. @param hours absent when it is closed */
    public record DayJson(LocalDate day, String kind, String hours, String words) {
        static DayJson of(CalendarDay day) {
            return new DayJson(day.day(), day.kind().name(), Absent.ifEmpty(day.hours()), Absent.ifEmpty(day.why()));
        }
    }

    static CalendarJson of(CalendarYear year, List<CalendarAct> acts) {
        return new CalendarJson(
                year.store().code().value(),
                year.store().zone().getId(),
                year.store().hours(),
                year.year(),
                year.announced(),
                year.seen(),
                year.days().stream().map(DayJson::of).toList(),
                acts.stream().map(CalendarActJson::of).toList());
    }
}
