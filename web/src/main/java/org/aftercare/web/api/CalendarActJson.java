package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.network.CalendarAct;
import org.aftercare.network.CalendarChange;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Library;
import org.aftercare.network.CalendarChange.LibraryYear;
import org.aftercare.network.CalendarChange.Listed;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;

/** Something was said of a calendar. @param store absent where the holidays of the country are meant */
public record CalendarActJson(
        int number,
        String store,
        String country,
        Instant from,
        String origin,
        String actor,
        String reason,
        Instant at,
        List<ChangeJson> changes) {

    /** One thing that it says; what doesn't belong to its kind is absent. @param holidays by day, what the library said */
    public record ChangeJson(
            String kind,
            LocalDate day,
            String zone,
            String hours,
            String words,
            Boolean asked,
            Map<String, String> holidays) {
        static ChangeJson of(CalendarChange change) {
            if (change instanceof Week week)
                return new ChangeJson("WEEK", null, week.zone().getId(), week.hours(), null, null, null);
            if (change instanceof Day day)
                return new ChangeJson("DAY", day.day(), null, day.hours(), day.why(), null, null);
            if (change instanceof Usual usual)
                return new ChangeJson("USUAL", usual.day(), null, null, null, null, null);
            if (change instanceof Holiday holiday)
                return new ChangeJson(
                        holiday.kind().name(), holiday.day(), null, null, Absent.ifEmpty(holiday.name()), null, null);
            if (change instanceof Listed listed)
                return new ChangeJson("LISTED", listed.day(), null, null, null, null, null);
            if (change instanceof LibraryYear year)
                return new ChangeJson("LIBRARY_YEAR", null, null, null, null, null, texts(year.holidays()));
            return new ChangeJson("LIBRARY", null, null, null, null, ((Library) change).asked(), null);
        }

        private static Map<String, String> texts(Map<LocalDate, String> holidays) {
            Map<String, String> texts = new TreeMap<>();
            holidays.forEach((day, name) -> texts.put(day.toString(), name));
            return texts;
        }
    }

    static CalendarActJson of(CalendarAct act) {
        return new CalendarActJson(
                act.number(),
                act.store() == null ? null : act.store().value(),
                Absent.ifEmpty(act.country()),
                act.from(),
                act.origin().name(),
                act.actor(),
                Absent.ifEmpty(act.reason()),
                act.at(),
                act.changes().stream().map(ChangeJson::of).toList());
    }
}
