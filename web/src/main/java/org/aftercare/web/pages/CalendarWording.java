package org.aftercare.web.pages;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.network.CalendarChange;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Library;
import org.aftercare.network.CalendarChange.LibraryYear;
import org.aftercare.network.CalendarChange.Listed;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;
import org.aftercare.web.Words;

/** What an act says, in words; of many days the first. */
record CalendarWording(Words words) {
    private static final int MOST = 6;

    List<String> of(List<CalendarChange> changes) {
        List<String> said = new ArrayList<>();
        var years = changes.stream()
                .filter(LibraryYear.class::isInstance)
                .map(LibraryYear.class::cast)
                .toList();
        var others = changes.stream()
                .filter(change -> !(change instanceof LibraryYear))
                .toList();
        if (!years.isEmpty())
            said.add(words.of(
                    "calendars.says.years",
                    String.valueOf(years.get(0).year()),
                    String.valueOf(years.get(years.size() - 1).year())));
        others.stream().limit(MOST).map(this::of).forEach(said::add);
        if (others.size() > MOST) said.add(words.of("calendars.says.more", others.size() - MOST));
        return said;
    }

    private String of(CalendarChange change) {
        if (change instanceof Week week)
            return words.of("calendars.says.week", week.hours(), week.zone().getId());
        if (change instanceof Day day) return words.of("calendars.says.day", day.day(), hours(day), day.why());
        if (change instanceof Usual usual) return words.of("calendars.says.usual", usual.day());
        if (change instanceof Holiday holiday)
            return words.of("calendars.says." + holiday.kind(), holiday.day(), holiday.name());
        if (change instanceof Listed listed) return words.of("calendars.says.listed", listed.day());
        return words.of(
                change instanceof Library library && library.asked()
                        ? "calendars.says.library"
                        : "calendars.says.noLibrary");
    }

    private String hours(Day day) {
        return day.hours().equals("closed") ? words.of("calendars.closed") : day.hours();
    }
}
