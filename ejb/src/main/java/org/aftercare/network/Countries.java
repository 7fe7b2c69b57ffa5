package org.aftercare.network;

import de.focus_shift.jollyday.core.HolidayManager;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.network.PublicHolidays.Declared;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/** The countries of the reference data, with their public holidays. */
@ApplicationScoped
class Countries implements ReferenceReader {
    @Inject
    ReferenceFiles files;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Country> byCode = new HashMap<>();
    private final Map<String, Holidays> holidays = new HashMap<>();
    private final Map<String, List<Declared>> declared = new HashMap<>();

    @PostConstruct
    void read() {
        var days = files.sheet("holidays.csv", "country", "date", "name", "kind");
        days.rows(row -> {
                    var day = new Declared(
                            row.text("country"),
                            row.date("date"),
                            row.text("name"),
                            row.oneOf("kind", "holiday", "working").equals("holiday"));
                    row.once("country and date", day.country() + " " + day.day());
                    return day;
                })
                .forEach(day -> declared.computeIfAbsent(day.country(), c -> new ArrayList<>())
                        .add(day));
        problems.addAll(days.problems());
        var sheet = files.sheet("countries.csv", "code", "zone", "currency", "language", "holidays");
        sheet.rows(this::country).forEach(country -> byCode.put(country.code(), country));
        declared.keySet().stream()
                .filter(code -> !byCode.containsKey(code))
                .forEach(code -> sheet.wrong("lacks " + code + ", which holidays.csv names"));
        problems.addAll(sheet.problems());
    }

    private Country country(Row row) {
        var country = new Country(
                row.key("code"),
                row.read("zone", ZoneId::of, "time zone"),
                row.read("currency", Currency::getInstance, "currency"),
                row.text("language"));
        if (!country.code().matches("[A-Z]{2}")) row.wrong("code '" + country.code() + "' is not of two capitals");
        Optional<HolidayManager> library = row.oneOf("holidays", "library", "file")
                        .equals("library")
                ? Optional.ofNullable(row.read("code", PublicHolidays::library, "country of the holiday library"))
                : Optional.empty();
        Map<LocalDate, Declared> days = new HashMap<>();
        declaredIn(country.code()).forEach(day -> days.put(day.day(), day));
        holidays.put(country.code(), new PublicHolidays(library, days));
        return country;
    }

    Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Holidays holidays(String country) {
        return holidays.getOrDefault(country, Holidays.NONE);
    }

    List<Declared> declaredIn(String country) {
        return declared.getOrDefault(country, List.of());
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
