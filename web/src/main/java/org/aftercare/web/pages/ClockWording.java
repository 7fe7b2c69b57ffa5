package org.aftercare.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aftercare.network.BusinessTime;
import org.aftercare.sla.ClockCard.Explanation;
import org.aftercare.sla.ClockCard.Firing;
import org.aftercare.web.Words;

/** Why a deadline is when it is, in words for whoever has to keep it. @param names of stores, by their code */
record ClockWording(Words words, UnaryOperator<String> names) {
    private static final String ANY = "*";
    private static final int BREACH = 100;

    /** By which calendars it was counted and to whom so much time is promised. */
    String basis(Explanation why) {
        String told = words.of("clock.policy", calendars(why.calendar()), why.policy());
        return why.policyRow().isEmpty() ? told : told + " " + words.of("clock.row", row(why.policyRow()));
    }

    /** Of each store, with the versions that counted; calendar time is nobody's. */
    private String calendars(String versions) {
        Map<String, List<String>> byStore = new LinkedHashMap<>();
        for (String version : versions.split(", ")) {
            String[] parts = version.split("#", 2);
            byStore.computeIfAbsent(parts[0], store -> new ArrayList<>()).add(parts[parts.length - 1]);
        }
        List<String> told = new ArrayList<>();
        byStore.forEach((store, counted) -> told.add(
                versions.contains(store + "#")
                        ? words.of("clock.calendar", names.apply(store), String.join(", ", counted))
                        : words.of("clock.calendarTime")));
        return String.join("; ", told);
    }

    /** The cells of the policy's row in their order: country, priority, type of store, coverage, loaner. */
    private String row(String row) {
        String[] cells = row.split(" ");
        List<String> told = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) if (!cells[i].equals(ANY)) told.add(cell(i, cells[i]));
        return told.isEmpty() ? words.of("clock.row.all") : String.join(", ", told);
    }

    private String cell(int column, String cell) {
        return switch (column) {
            case 0 -> words.country(cell);
            case 1 -> words.code("priority", cell);
            case 2 -> words.of("clock.row.storeType", cell);
            case 3 -> words.code("coverage", cell);
            case 4 -> words.of("clock.row.loaner." + cell);
            default -> cell;
        };
    }

    /** A day that wasn't counted, or a year of which it isn't known yet which days won't be. */
    String skipped(String holiday) {
        String[] dayAndName = holiday.split(" ", 2);
        String name = dayAndName.length == 2 ? dayAndName[1] : "";
        if (name.equals(BusinessTime.UNANNOUNCED)) return words.of("clock.unannounced", dayAndName[0]);
        return words.of(
                "clock.holiday", words.day(LocalDate.parse(dayAndName[0])) + (name.isEmpty() ? "" : ", " + name));
    }

    /** A share of the time, or how far the matter went up since. */
    String fired(Firing firing) {
        return firing.level() > BREACH
                ? words.of("clock.tier", firing.level() - BREACH, firing.dueAt())
                : words.of("clock.fired", firing.level(), firing.dueAt());
    }
}
