package org.aftercare.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;
import org.aftercare.network.StoreCalendar.SpecialDay;

/** What is said of one store's hours, all changes taken together. */
record StoreHours(ZoneId zone, String hours, Map<LocalDate, SpecialDay> days) {
    StoreHours {
        days = new TreeMap<>(days);
    }

    StoreHours with(List<CalendarChange> changes) {
        var week = new Week(zone, hours);
        Map<LocalDate, SpecialDay> changed = new TreeMap<>(days);
        for (CalendarChange change : changes)
            if (change instanceof Week said) week = said;
            else if (change instanceof Day day) changed.put(day.day(), new SpecialDay(day.hours(), day.why()));
            else if (change instanceof Usual usual) changed.remove(usual.day());
        return new StoreHours(week.zone(), week.hours(), changed);
    }

    /** All of it. */
    List<CalendarChange> changes() {
        List<CalendarChange> changes = new ArrayList<>();
        changes.add(new Week(zone, hours));
        days.forEach((day, special) -> changes.add(new Day(day, special.hours(), special.why())));
        return changes;
    }

    /** What has to be said so that the other becomes this; nothing where they are the same. */
    List<CalendarChange> changesFrom(StoreHours other) {
        List<CalendarChange> changes = new ArrayList<>();
        if (!zone.equals(other.zone) || !hours.equals(other.hours)) changes.add(new Week(zone, hours));
        other.days.keySet().stream().filter(day -> !days.containsKey(day)).forEach(day -> changes.add(new Usual(day)));
        days.forEach((day, special) -> {
            if (!special.equals(other.days.get(day))) changes.add(new Day(day, special.hours(), special.why()));
        });
        return changes;
    }

    /** The same in text: what a version of the calendar is told apart by. */
    String definition(String country) {
        return String.join("\n", zone.getId(), hours, country, days.toString());
    }
}
