package org.aftercare.network;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Holiday.Kind;

/**
 * The public holidays of one country: Jollyday's where it knows them, and what the reference data says, which wins. Of a
 * country that announces its holidays year by year only the years in the reference data are known.
 */
final class PublicHolidays implements Holidays {
    private final Optional<HolidayManager> library;
    private final Map<LocalDate, Holiday> declared;
    private final Set<Integer> announced;
    private final Map<Integer, Map<LocalDate, String>> byYear;

    /** @param library is asked only where it is to be asked, and only about years of which it wasn't asked before */
    PublicHolidays(Optional<HolidayManager> library, NationalDays days) {
        this.library = days.library() ? library : Optional.empty();
        this.declared = days.declared();
        this.announced = declared.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
        this.byYear = new ConcurrentHashMap<>(days.library() ? days.years() : Map.of());
    }

    /** @throws IllegalArgumentException when the library has no such country */
    static HolidayManager library(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        } catch (IllegalStateException unknown) {
            throw new IllegalArgumentException(country, unknown);
        }
    }

    @Override
    public Optional<String> on(LocalDate day) {
        var said = declared.get(day);
        if (said != null)
            return Optional.of(said).filter(s -> s.kind() == Kind.HOLIDAY).map(Holiday::name);
        return Optional.ofNullable(byYear.computeIfAbsent(
                        day.getYear(),
                        year -> library.map(known -> holidays(known, year)).orElse(Map.of()))
                .get(day));
    }

    @Override
    public Optional<String> madeUpFor(LocalDate day) {
        return Optional.ofNullable(declared.get(day))
                .filter(said -> said.kind() == Kind.WORKED)
                .map(Holiday::name);
    }

    @Override
    public boolean areKnownFor(int year) {
        return library.isPresent() || announced.contains(year);
    }

    /** What the library says about a year. */
    static Map<LocalDate, String> holidays(HolidayManager library, int year) {
        return library.getHolidays(Year.of(year)).stream()
                .sorted(Comparator.comparing(de.focus_shift.jollyday.core.Holiday::getDate)
                        .thenComparing(de.focus_shift.jollyday.core.Holiday::getPropertiesKey))
                .collect(Collectors.toMap(
                        de.focus_shift.jollyday.core.Holiday::getDate,
                        holiday -> holiday.getDescription(Locale.ENGLISH),
                        (first, second) -> first));
    }
}
