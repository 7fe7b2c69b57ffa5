package org.aftercare.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.StoreCode;

/**
 * The calendars of all stores, known without asking the database: a timer at each node reads on where there are more
 * acts ({@link CalendarTimer}), and the node that made one knows it as soon as it is kept.
 */
@ApplicationScoped
class CalendarBook implements ReferenceReader, Calendars.Files {
    private static final Logger LOG = System.getLogger(CalendarBook.class.getName());
    private static final int TRIES = 5;
    /** The library is written down so far ahead, and again when fewer years than half of that are left. */
    private static final int YEARS_AHEAD = 10;

    @Inject
    NetworkBook stores;

    @Inject
    Countries countries;

    @Inject
    CalendarActs acts;

    @Inject
    Event<CalendarChanged> changed;

    @Inject
    Clock clock;

    private volatile Calendars calendars;
    private volatile boolean behind;

    @PostConstruct
    void open() {
        calendars = new Calendars(List.of(), this);
    }

    DatedCalendar calendar(StoreCard store) {
        return calendars().calendar(store);
    }

    /** The store with the week's hours and the zone that are in force. */
    StoreCard now(StoreCard store) {
        var known = calendars();
        if (known.acts().isEmpty()) return store;
        var hours = known.hoursAt(store, clock.instant());
        return hours.hours().equals(store.hours()) && hours.zone().equals(store.zone())
                ? store
                : store.at(hours.zone(), hours.hours());
    }

    Calendars calendars() {
        if (behind) readAnew();
        return calendars;
    }

    /** Reads on where there are more acts than this node knows of. @return the stores on which those bear */
    synchronized Set<StoreCode> readOn() {
        var known = calendars;
        if (acts.last() <= known.last()) return Set.of();
        var more = acts.after(known.last());
        var all = new ArrayList<>(known.acts());
        all.addAll(more);
        calendars = new Calendars(all, this);
        return bearOn(more);
    }

    /** What was said, to which nobody else adds until this transaction ends. */
    Calendars locked() {
        acts.lock();
        readAnew();
        return calendars;
    }

    void isKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) CalendarChanged event) {
        behind = true;
    }

    private synchronized void readAnew() {
        behind = false;
        calendars = new Calendars(acts.after(0), this);
    }

    /** Writes down an act that follows what is {@link #locked()}. */
    CalendarAct append(CalendarAct act) {
        var numbered = act.numbered(calendars.last() + 1);
        if (!acts.append(numbered)) throw new IllegalStateException("act " + numbered.number() + " is taken");
        keepVersions(calendars.with(numbered), bearOn(List.of(numbered)));
        return numbered;
    }

    /** A store that wasn't there before works so from the beginning; its country's holidays, too, if it is the first there. */
    void begin(StoreCard store) {
        var known = locked();
        List<CalendarAct> first = new ArrayList<>();
        var now = clock.instant();
        if (known.of(store).stream().noneMatch(act -> act.isAbout(store.code(), "")))
            first.add(CalendarAct.ofStore(
                    store.code(), Instant.EPOCH, now, new StoreHours(store.zone(), store.hours(), Map.of()).changes()));
        if (known.daysOfFiles(store.country()).isEmpty())
            first.add(CalendarAct.ofCountry(
                    store.country(),
                    Instant.EPOCH,
                    now,
                    daysNow(store.country(), NationalDays.NONE).changesFrom(NationalDays.NONE)));
        for (CalendarAct act : first) {
            var numbered = act.numbered(calendars.last() + 1);
            if (!acts.append(numbered)) throw new IllegalStateException("act " + numbered.number() + " is taken");
            readAnew();
        }
        Map<String, String> definitions = new TreeMap<>();
        calendars.versions(store).values().forEach(version -> tell(version, definitions));
        definitions.forEach(acts::keep);
    }

    /** The stores on which one of these bears. */
    Set<StoreCode> bearOn(List<CalendarAct> some) {
        return stores.all().stream()
                .filter(card -> some.stream().anyMatch(act -> act.bearsOn(card)))
                .map(StoreCard::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each version says that is in force or will be. */
    private void keepVersions(Calendars said, Set<StoreCode> codes) {
        Map<String, String> definitions = new TreeMap<>();
        for (StoreCode code : codes) {
            var versions = said.versions(stores.find(code).orElseThrow());
            var begun = versions.floorKey(clock.instant());
            versions.tailMap(begun == null ? versions.firstKey() : begun, true)
                    .values()
                    .forEach(version -> tell(version, definitions));
        }
        definitions.forEach(acts::keep);
    }

    private static void tell(Calendars.Version version, Map<String, String> definitions) {
        definitions.put(version.calendar().version(), version.definition());
        definitions.put(version.nationVersion(), version.nationDefinition());
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    /**
     * What the files of this start say otherwise than those of the last one counts from now on; what the library says
     * otherwise, too. The first of all holds from the beginning. What people said stays, unless the files now say
     * something new about the same.
     */
    @Override
    public void keep() {
        stores.keep();
        Set<StoreCode> moved = new HashSet<>();
        boolean done = false;
        for (int left = TRIES; left > 0 && !done; left--) {
            locked();
            done = appendAll(news(), moved);
        }
        keepVersions(calendars, stores.all().stream().map(StoreCard::code).collect(Collectors.toSet()));
        if (!moved.isEmpty())
            Callers.acting(Caller.SYSTEM, () -> changed.fire(new CalendarChanged(moved, clock.instant())));
    }

    private boolean appendAll(List<CalendarAct> news, Set<StoreCode> moved) {
        for (CalendarAct act : news) {
            if (!acts.append(act)) return false;
            if (act.isFromTheBeginning()) continue;
            moved.addAll(bearOn(List.of(act)));
            LOG.log(
                    Level.INFO,
                    "the calendar of {0} is another from {1} on, as the files say",
                    act.store() == null ? act.country() : act.store(),
                    act.from());
        }
        readOn();
        return true;
    }

    private List<CalendarAct> news() {
        List<CalendarAct> news = new ArrayList<>();
        for (StoreCard store : stores.all()) {
            var last = calendars.hoursOfFiles(store);
            var said = stores.hours(store);
            var changes = last.map(said::changesFrom).orElseGet(said::changes);
            if (!changes.isEmpty())
                news.add(CalendarAct.ofStore(store.code(), since(last.isPresent()), clock.instant(), changes)
                        .numbered(calendars.last() + news.size() + 1));
        }
        for (String country :
                new TreeSet<>(stores.all().stream().map(StoreCard::country).toList())) {
            var last = calendars.daysOfFiles(country);
            var changes = daysNow(country, last.orElse(NationalDays.NONE)).changesFrom(last.orElse(NationalDays.NONE));
            if (!changes.isEmpty())
                news.add(CalendarAct.ofCountry(country, since(last.isPresent()), clock.instant(), changes)
                        .numbered(calendars.last() + news.size() + 1));
        }
        return news;
    }

    /** Past years are left as they were written down; they are over. */
    private NationalDays daysNow(String country, NationalDays last) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        int known = last.years().keySet().stream().max(Integer::compare).orElse(0);
        return countries.days(country, year, known < year + YEARS_AHEAD / 2 ? year + YEARS_AHEAD : known);
    }

    private Instant since(boolean known) {
        return known ? clock.instant() : Instant.EPOCH;
    }

    @Override
    public StoreHours hours(StoreCard store) {
        return stores.hours(store);
    }

    @Override
    public NationalDays days(String country) {
        return countries.days(country, 1, 0);
    }

    @Override
    public PublicHolidays holidays(String country, NationalDays days) {
        return new PublicHolidays(countries.library(country), days);
    }
}
