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
import org.aftercare.network.CalendarChange.Holiday;
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
    private final Map<String, HolidayManager> libraries = new HashMap<>();
    private final Map<String, Map<LocalDate, Holiday>> declared = new HashMap<>();

    @PostConstruct
    void read() {
        var days = files.sheet("holidays.csv", "country", "date", "name", "kind");
        days.rows(row -> {
                    var country = row.text("country");
                    boolean off = row.oneOf("kind", "holiday", "working").equals("holiday");
                    var day = new Holiday(
                            row.date("date"), row.text("name"), off ? Holiday.Kind.HOLIDAY : Holiday.Kind.WORKED);
                    row.once("country and date", country + " " + day.day());
                    return Map.entry(country, day);
                })
                .forEach(said -> declared.computeIfAbsent(said.getKey(), c -> new HashMap<>())
                        .put(said.getValue().day(), said.getValue()));
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
        if (row.oneOf("holidays", "library", "file").equals("library")) {
            var library = row.read("code", PublicHolidays::library, "country of the holiday library");
            if (library != null) libraries.put(country.code(), library);
        }
        return country;
    }

    Optional<Country> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    Optional<HolidayManager> library(String country) {
        return Optional.ofNullable(libraries.get(country));
    }

    /** What the files say of its holidays; of the library what it says about those years, first to last. */
    NationalDays days(String country, int first, int last) {
        Map<Integer, Map<LocalDate, String>> years = new HashMap<>();
        library(country).ifPresent(library -> {
            for (int year = first; year <= last; year++) years.put(year, PublicHolidays.holidays(library, year));
        });
        return new NationalDays(library(country).isPresent(), years, declared.getOrDefault(country, Map.of()));
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
