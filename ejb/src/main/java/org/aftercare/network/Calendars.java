package org.aftercare.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.StoreCode;

/**
 * The calendars that follow from what was said so far. An act counts from its instant on; of two that speak of the same,
 * the one counts that came into force last, of two at one instant the later. So what is scheduled for a day takes over
 * on it, whatever is said for the time before.
 */
final class Calendars {
    private static final Comparator<CalendarAct> IN_FORCE =
            Comparator.comparing(CalendarAct::from).thenComparing(CalendarAct::number);

    private final List<CalendarAct> acts;
    private final Files files;
    private final Map<StoreCode, DatedCalendar> calendars = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Instant, Nation>> nations = new ConcurrentHashMap<>();

    /** What files say of those of whom nothing was written down yet, and the library of a country. */
    interface Files {
        StoreHours hours(StoreCard store);

        NationalDays days(String country);

        PublicHolidays holidays(String country, NationalDays days);
    }

    /** A country's holidays as they stood from an instant on. */
    private record Nation(String version, String definition, PublicHolidays holidays) {}

    /** A version of a store's calendar with all that it says. */
    record Version(StoreCalendar calendar, String definition, String nationVersion, String nationDefinition) {}

    Calendars(List<CalendarAct> acts, Files files) {
        this.acts = List.copyOf(acts);
        this.files = files;
    }

    Calendars with(CalendarAct act) {
        var more = new ArrayList<>(acts);
        more.add(act.numbered(last() + 1));
        return new Calendars(more, files);
    }

    /** What followed from what was said before that act. */
    Calendars before(int number) {
        return new Calendars(acts.stream().filter(act -> act.number() < number).toList(), files);
    }

    /** In the order of their numbers. */
    List<CalendarAct> acts() {
        return acts;
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).number();
    }

    /** Those that bear on a store, its country's too, in the order of their numbers. */
    List<CalendarAct> of(StoreCard store) {
        return acts.stream().filter(act -> act.bearsOn(store)).toList();
    }

    DatedCalendar calendar(StoreCard store) {
        return calendars.computeIfAbsent(store.code(), code -> {
            NavigableMap<Instant, StoreCalendar> inForce = new TreeMap<>();
            versions(store).forEach((from, version) -> {
                var before = inForce.lastEntry();
                if (before == null
                        || !before.getValue()
                                .version()
                                .equals(version.calendar().version())) inForce.put(from, version.calendar());
            });
            return new DatedCalendar(inForce);
        });
    }

    /** What was in force from each instant on at which anything that bears on the store changed. */
    NavigableMap<Instant, Version> versions(StoreCard store) {
        var hours = hours(store);
        var days = nation(store.country());
        NavigableMap<Instant, Version> versions = new TreeMap<>();
        var instants = new TreeMap<Instant, Boolean>();
        hours.keySet().forEach(at -> instants.put(at, true));
        days.keySet().forEach(at -> instants.put(at, true));
        instants.keySet().forEach(at -> versions.put(at, version(store, begun(hours, at), begun(days, at))));
        return versions;
    }

    /** What is said of a store's hours at that instant. */
    StoreHours hoursAt(StoreCard store, Instant at) {
        return begun(hours(store), at);
    }

    /** What is said of a country's holidays at that instant. */
    NationalDays daysAt(String country, Instant at) {
        var said = said(null, country, NationalDays.NONE, NationalDays::with);
        return said.isEmpty() ? files.days(country) : begun(said, at);
    }

    /** What files alone said last. */
    Optional<StoreHours> hoursOfFiles(StoreCard store) {
        return new Calendars(ofFiles(), files).saidOf(store);
    }

    /** What files alone said last. */
    Optional<NationalDays> daysOfFiles(String country) {
        var said = new Calendars(ofFiles(), files).said(null, country, NationalDays.NONE, NationalDays::with);
        return Optional.ofNullable(said.lastEntry()).map(Map.Entry::getValue);
    }

    private List<CalendarAct> ofFiles() {
        return acts.stream()
                .filter(act -> act.origin() == CalendarAct.Origin.FILE)
                .toList();
    }

    private Optional<StoreHours> saidOf(StoreCard store) {
        var blank = new StoreHours(store.zone(), store.hours(), Map.of());
        return Optional.ofNullable(
                        said(store.code(), "", blank, StoreHours::with).lastEntry())
                .map(Map.Entry::getValue);
    }

    private NavigableMap<Instant, StoreHours> hours(StoreCard store) {
        var blank = new StoreHours(store.zone(), store.hours(), Map.of());
        var said = said(store.code(), "", blank, StoreHours::with);
        if (said.isEmpty()) said.put(Instant.EPOCH, files.hours(store));
        return said;
    }

    private NavigableMap<Instant, Nation> nation(String country) {
        return nations.computeIfAbsent(country, land -> {
            var said = said(null, land, NationalDays.NONE, NationalDays::with);
            if (said.isEmpty()) said.put(Instant.EPOCH, files.days(land));
            NavigableMap<Instant, Nation> nation = new TreeMap<>();
            said.forEach((from, days) -> nation.put(
                    from,
                    new Nation(
                            land + "#" + ReferenceFiles.fingerprint(days.definition()),
                            days.definition(),
                            files.holidays(land, days))));
            return nation;
        });
    }

    private <T> NavigableMap<Instant, T> said(
            StoreCode store, String country, T blank, BiFunction<T, List<CalendarChange>, T> with) {
        NavigableMap<Instant, T> said = new TreeMap<>();
        T so = blank;
        for (CalendarAct act : acts.stream()
                .filter(a -> a.isAbout(store, country))
                .sorted(IN_FORCE)
                .toList()) {
            so = with.apply(so, act.changes());
            said.put(act.from(), so);
        }
        return said;
    }

    private static <T> T begun(NavigableMap<Instant, T> said, Instant at) {
        var begun = said.floorEntry(at);
        return (begun == null ? said.firstEntry() : begun).getValue();
    }

    private static Version version(StoreCard store, StoreHours hours, Nation nation) {
        var definition = hours.definition(store.country()) + "\n" + nation.version();
        var calendar = new StoreCalendar(
                store.code() + "#" + ReferenceFiles.fingerprint(definition),
                hours.zone(),
                OpeningHours.parse(hours.hours()),
                nation.holidays(),
                hours.days());
        return new Version(calendar, definition, nation.version(), nation.definition());
    }
}
