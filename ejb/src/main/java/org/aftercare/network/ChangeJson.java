package org.aftercare.network;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Library;
import org.aftercare.network.CalendarChange.LibraryYear;
import org.aftercare.network.CalendarChange.Listed;
import org.aftercare.network.CalendarChange.Usual;
import org.aftercare.network.CalendarChange.Week;

/** How an act's changes are written down. What is kept is read for ever: a kind is never renamed. */
final class ChangeJson {
    private ChangeJson() {}

    static String write(List<CalendarChange> changes) {
        var array = Json.createArrayBuilder();
        changes.forEach(change -> array.add(object(change)));
        return array.build().toString();
    }

    static List<CalendarChange> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ChangeJson::change)
                    .toList();
        }
    }

    private static JsonObjectBuilder object(CalendarChange change) {
        var object = Json.createObjectBuilder();
        if (change instanceof Week week)
            object.add("is", "WEEK").add("zone", week.zone().getId()).add("hours", week.hours());
        else if (change instanceof Day day)
            object.add("is", "DAY")
                    .add("day", day.day().toString())
                    .add("hours", day.hours())
                    .add("why", day.why());
        else if (change instanceof Usual usual)
            object.add("is", "USUAL").add("day", usual.day().toString());
        else if (change instanceof Holiday holiday)
            object.add("is", holiday.kind().name())
                    .add("day", holiday.day().toString())
                    .add("name", holiday.name());
        else if (change instanceof Listed listed)
            object.add("is", "LISTED").add("day", listed.day().toString());
        else if (change instanceof Library library) object.add("is", "LIBRARY").add("asked", library.asked());
        else if (change instanceof LibraryYear year)
            object.add("is", "LIBRARY_YEAR").add("year", year.year()).add("holidays", holidays(year.holidays()));
        return object;
    }

    private static JsonObjectBuilder holidays(Map<LocalDate, String> days) {
        var object = Json.createObjectBuilder();
        days.forEach((day, name) -> object.add(day.toString(), name));
        return object;
    }

    private static CalendarChange change(JsonObject object) {
        var is = object.getString("is");
        return switch (is) {
            case "WEEK" -> new Week(ZoneId.of(object.getString("zone")), object.getString("hours"));
            case "DAY" -> new Day(day(object), object.getString("hours"), object.getString("why"));
            case "USUAL" -> new Usual(day(object));
            case "LISTED" -> new Listed(day(object));
            case "LIBRARY" -> new Library(object.getBoolean("asked"));
            case "LIBRARY_YEAR" -> new LibraryYear(object.getInt("year"), holidays(object.getJsonObject("holidays")));
            default -> new Holiday(day(object), object.getString("name"), Holiday.Kind.valueOf(is));
        };
    }

    private static LocalDate day(JsonObject object) {
        return LocalDate.parse(object.getString("day"));
    }

    private static Map<LocalDate, String> holidays(JsonObject days) {
        Map<LocalDate, String> holidays = new TreeMap<>();
        days.forEach((day, name) -> holidays.put(LocalDate.parse(day), ((JsonString) name).getString()));
        return holidays;
    }
}
