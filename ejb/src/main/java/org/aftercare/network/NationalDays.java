package org.aftercare.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Library;
import org.aftercare.network.CalendarChange.LibraryYear;
import org.aftercare.network.CalendarChange.Listed;

/**
 * What is said of one country's holidays, all changes taken together.
 *
 * @param library whether the library is asked about days of which nothing is declared
 * @param years what the library said when it was asked; other years it is asked anew
 */
record NationalDays(boolean library, Map<Integer, Map<LocalDate, String>> years, Map<LocalDate, Holiday> declared) {
    static final NationalDays NONE = new NationalDays(false, Map.of(), Map.of());

    NationalDays {
        years = new TreeMap<>(years);
        declared = new TreeMap<>(declared);
    }

    NationalDays with(List<CalendarChange> changes) {
        boolean asked = library;
        Map<Integer, Map<LocalDate, String>> known = new TreeMap<>(years);
        Map<LocalDate, Holiday> said = new TreeMap<>(declared);
        for (CalendarChange change : changes)
            if (change instanceof Library source) asked = source.asked();
            else if (change instanceof LibraryYear year) known.put(year.year(), year.holidays());
            else if (change instanceof Holiday holiday) said.put(holiday.day(), holiday);
            else if (change instanceof Listed listed) said.remove(listed.day());
        return new NationalDays(asked, known, said);
    }

    /** What has to be said so that the other becomes this; a year that only the other knows stays known. */
    List<CalendarChange> changesFrom(NationalDays other) {
        List<CalendarChange> changes = new ArrayList<>();
        if (library != other.library) changes.add(new Library(library));
        years.forEach((year, holidays) -> {
            if (!holidays.equals(other.years.get(year))) changes.add(new LibraryYear(year, holidays));
        });
        other.declared.keySet().stream()
                .filter(day -> !declared.containsKey(day))
                .forEach(day -> changes.add(new Listed(day)));
        declared.forEach((day, holiday) -> {
            if (!holiday.equals(other.declared.get(day))) changes.add(holiday);
        });
        return changes;
    }

    /** The same in text: what a version of the calendar is told apart by. */
    String definition() {
        return library + "\n" + years + "\n" + declared.values();
    }
}
