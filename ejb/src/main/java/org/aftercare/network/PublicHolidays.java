package org.aftercare.network;

import de.focus_shift.jollyday.core.Holiday;
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

/**
 * The public holidays of one country: Jollyday's where it knows them, and what the reference data says, which wins. Of a
 * country that announces its holidays year by year only the years in the reference data are known.
 */
final class PublicHolidays implements Holidays {
    private final Optional<HolidayManager> library;
    private final Map<LocalDate, Declared> declared;
    private final Set<Integer> announced;
    private final Map<Integer, Map<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    /** A line of the reference data. @param off a holiday; else a day on which people work */
    record Declared(String country, LocalDate day, String name, boolean off) {}

    PublicHolidays(Optional<HolidayManager> library, Map<LocalDate, Declared> declared) {
        this.library = library;
        this.declared = Map.copyOf(declared);
        this.announced = declared.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
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
        if (said != null) return said.off() ? Optional.of(said.name()) : Optional.empty();
        return Optional.ofNullable(
                byYear.computeIfAbsent(day.getYear(), this::ofLibrary).get(day));
    }

    @Override
    public boolean isMadeUp(LocalDate day) {
        var said = declared.get(day);
        return said != null && !said.off();
    }

    @Override
    public boolean areKnownFor(int year) {
        return library.isPresent() || announced.contains(year);
    }

    private Map<LocalDate, String> ofLibrary(int year) {
        return library.map(manager -> manager.getHolidays(Year.of(year)).stream()
                        .sorted(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
                        .collect(Collectors.toMap(
                                Holiday::getDate,
                                holiday -> holiday.getDescription(Locale.ENGLISH),
                                (first, second) -> first)))
                .orElse(Map.of());
    }
}
