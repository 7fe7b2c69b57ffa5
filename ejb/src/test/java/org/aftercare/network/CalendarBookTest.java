package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.CalendarChange.Day;
import org.aftercare.network.CalendarChange.Holiday;
import org.aftercare.network.CalendarChange.Week;
import org.aftercare.network.StoreCalendar.SpecialDay;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What starts make of files, over the years, with what people said meanwhile. */
class CalendarBookTest {
    static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    static final StoreCode CLUJ = new StoreCode("RO-CLJ-1");
    /** Thursday, the day after Christmas Eve. */
    static final LocalDate CHRISTMAS = LocalDate.parse("2026-12-25");

    Rig rig;
    FilesOfStores stores;
    FilesOfCountries countries;

    /** Hours as the files of a start have them. */
    static final class FilesOfStores extends Stores {
        final Map<StoreCode, String> weeks = new TreeMap<>();
        final Map<StoreCode, Map<LocalDate, SpecialDay>> days = new TreeMap<>();

        @Override
        StoreHours hours(StoreCard store) {
            return new StoreHours(
                    store.zone(),
                    weeks.getOrDefault(store.code(), store.hours()),
                    days.getOrDefault(store.code(), Map.of()));
        }
    }

    /** What another edition of the library says. */
    static final class FilesOfCountries extends Countries {
        final Map<LocalDate, String> also = new TreeMap<>();

        @Override
        NationalDays days(String country, int first, int last) {
            var days = super.days(country, first, last);
            if (!country.equals("RO")) return days;
            var years = new TreeMap<>(days.years());
            also.forEach((day, name) -> years.computeIfPresent(day.getYear(), (year, holidays) -> {
                var more = new TreeMap<>(holidays);
                more.put(day, name);
                return more;
            }));
            return new NationalDays(days.library(), years, days.declared());
        }
    }

    @BeforeEach
    void open() {
        rig = new Rig();
        stores = new FilesOfStores();
        stores.files = rig.the(org.aftercare.platform.ReferenceFiles.class);
        countries = new FilesOfCountries();
        countries.files = stores.files;
        countries.read();
        stores.countries = countries;
        stores.makers = new Makers();
        stores.makers.files = stores.files;
        stores.makers.read();
        stores.read();
        rig.with(Stores.class, stores).with(Countries.class, countries);
        start();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    void start() {
        rig.tx(() -> rig.the(CalendarBook.class).keep());
    }

    /** A node that knows nothing yet. */
    CalendarBook anotherNode() {
        var book = new CalendarBook();
        book.stores = rig.the(NetworkBook.class);
        book.countries = countries;
        book.acts = rig.the(CalendarActs.class);
        book.changed = rig.the(CalendarBook.class).changed;
        book.clock = rig.the(java.time.Clock.class);
        book.open();
        return book;
    }

    DatedCalendar calendar() {
        return rig.the(CalendarBook.class)
                .calendar(rig.the(NetworkBook.class).find(CLUJ).orElseThrow());
    }

    long rows(String where) {
        return ((Number) rig.entities()
                        .createNativeQuery("select count(*) from " + where)
                        .getSingleResult())
                .longValue();
    }

    void office(CalendarChange change) {
        var desk = rig.the(CalendarDesk.class);
        rig.tx(
                OFFICE,
                () -> desk.change(new ChangeCalendar(
                        CLUJ,
                        LocalDate.parse("2026-11-23"),
                        List.of(change),
                        "because",
                        desk.year(CLUJ, 2026).seen())));
    }

    @Test
    void theFirstStartHoldsFromTheBeginningAndOthersLikeItSayNothing() {
        assertThat(rows("calendar_act")).as("eight stores, three countries").isEqualTo(11);
        assertThat(rig.the(CalendarBook.class).calendars().acts())
                .extracting(CalendarAct::at)
                .containsOnly(Rig.MONDAY_NOON);
        rig.later(Duration.ofDays(1));
        start();
        assertThat(rows("calendar_act")).isEqualTo(11);
        assertThat(rows("reference_version where what = 'calendar'")).isEqualTo(11);
        assertThat(calendar().inForceFrom()).hasSize(1);
        assertThat(rig.announced()).as("nothing moved").isEmpty();
    }

    @Test
    void aFileThatSaysSomethingNewCountsFromItsStartOn() {
        var before = Instant.parse("2026-11-01T00:00:00Z");
        var ran = calendar().openBetween(before, rig.now());
        rig.later(Duration.ofHours(1));
        stores.weeks.put(CLUJ, "Mo-Fr 09:00-13:00");
        start();
        assertThat(calendar().openBetween(before, rig.now().minus(Duration.ofHours(1))))
                .isEqualTo(ran);
        assertThat(calendar().openBetween(rig.now(), rig.now().plus(Duration.ofDays(7))))
                .as("four mornings; Monday is Saint Andrew's")
                .isEqualTo(Duration.ofHours(16));
        assertThat(rig.announced()).containsExactly(new CalendarChanged(Set.of(CLUJ), rig.now()));
        assertThat(rig.the(CalendarBook.class)
                        .now(rig.the(NetworkBook.class).find(CLUJ).orElseThrow())
                        .hours())
                .isEqualTo("Mo-Fr 09:00-13:00");
    }

    @Test
    void whatPeopleSaidStaysUnlessFilesSaySomethingNewAboutTheSame() {
        office(new Week(rig.the(NetworkBook.class).find(CLUJ).orElseThrow().zone(), "Mo-Fr 08:00-12:00"));
        office(new Day(LocalDate.parse("2026-11-26"), "closed", "stock-taking"));
        rig.later(Duration.ofHours(1));
        start();
        var thursday = Instant.parse("2026-11-26T08:00:00Z");
        assertThat(calendar().isOpenAt(thursday)).as("the same old file").isFalse();
        assertThat(calendar().isOpenAt(Instant.parse("2026-11-27T06:30:00Z"))).isTrue();
        stores.days.put(CLUJ, Map.of(LocalDate.parse("2026-11-27"), new SpecialDay("closed", "painting")));
        start();
        assertThat(calendar().isOpenAt(thursday)).isFalse();
        assertThat(calendar().isOpenAt(Instant.parse("2026-11-27T06:30:00Z")))
                .as("a new line")
                .isFalse();
        assertThat(calendar().isOpenAt(Instant.parse("2026-11-30T06:30:00Z")))
                .as("but Saint Andrew's")
                .isFalse();
        assertThat(calendar().isOpenAt(Instant.parse("2026-12-02T06:30:00Z")))
                .as("the week is the office's still")
                .isTrue();
        rig.later(Duration.ofHours(1));
        stores.weeks.put(CLUJ, "Mo-Fr 10:00-11:00");
        start();
        assertThat(calendar().isOpenAt(Instant.parse("2026-12-02T06:30:00Z")))
                .as("the file's newer word")
                .isFalse();
    }

    @Test
    void anotherEditionOfTheLibraryRewritesNothingThatWas() {
        var monday = LocalDate.parse("2026-11-23");
        countries.also.put(monday.minusDays(3), "a holiday nobody knew of");
        countries.also.put(monday.plusDays(3), "a new holiday");
        var friday = Instant.parse("2026-11-20T10:00:00Z");
        start();
        assertThat(calendar().isOpenAt(friday))
                .as("it was open, and so it counted")
                .isTrue();
        assertThat(calendar().isOpenAt(Instant.parse("2026-11-26T10:00:00Z"))).isFalse();
        assertThat(rig.announced()).hasSize(1);
    }

    @Test
    void theLibraryIsWrittenDownForYearsAheadAndAgainInTime() {
        rig.at(Instant.parse("2030-06-03T10:00:00Z"));
        start();
        assertThat(rows("calendar_act")).as("known until 2036").isEqualTo(11);
        rig.at(Instant.parse("2032-06-03T10:00:00Z"));
        start();
        assertThat(rows("calendar_act")).as("Romania's and Germany's").isEqualTo(13);
        assertThat(rig.the(CalendarBook.class)
                        .calendars()
                        .daysAt("RO", rig.now())
                        .years())
                .containsKeys(2026, 2042);
    }

    @Test
    void anotherNodeReadsOn() {
        var other = anotherNode();
        rig.tx(other::readOn);
        var store = rig.the(NetworkBook.class).find(CLUJ).orElseThrow();
        assertThat(other.calendar(store).version()).isEqualTo(calendar().version());
        office(new Day(LocalDate.parse("2026-11-26"), "closed", "stock-taking"));
        assertThat(rig.tx(other::readOn))
                .as("whose clocks have to be looked at")
                .containsExactly(CLUJ);
        assertThat(other.calendar(store).version()).isEqualTo(calendar().version());
        assertThat(rig.statements(() -> rig.tx(other::readOn)))
                .as("one look-up while nothing is new")
                .isEqualTo(1);
    }

    @Test
    void anEditThatIsUndoneWithItsTransactionCountsNoMore() {
        var before = calendar().version();
        var desk = rig.the(CalendarDesk.class);
        int seen = Callers.acting(OFFICE, () -> desk.year(CLUJ, 2026).seen());
        var closed = new Day(LocalDate.parse("2026-11-26"), "closed", "stock-taking");
        rig.entities().getTransaction().begin();
        Callers.acting(
                OFFICE, () -> desk.change(new ChangeCalendar(CLUJ, closed.day(), List.of(closed), "because", seen)));
        rig.entities().getTransaction().rollback();
        rig.entities().clear();
        assertThat(calendar().version()).isEqualTo(before);
        office(closed);
        assertThat(calendar().version()).as("what takes its number is read").isNotEqualTo(before);
    }

    @Test
    void aHolidayBearsOnEveryStoreOfItsCountry() {
        office(new Holiday(LocalDate.parse("2026-11-25"), "Election day", Holiday.Kind.HOLIDAY));
        assertThat(rig.announced())
                .containsExactly(new CalendarChanged(
                        Set.of(
                                CLUJ,
                                new StoreCode("RO-BUC-1"),
                                new StoreCode("RO-BUC-2"),
                                new StoreCode("RO-IAS-1"),
                                new StoreCode("RO-24-7")),
                        rig.now()));
        assertThat(calendar().holidays(rig.now(), Instant.parse("2026-11-27T00:00:00Z")))
                .containsExactly("2026-11-25 Election day");
        office(new Holiday(CHRISTMAS, "", Holiday.Kind.ORDINARY));
        assertThat(calendar().isOpenOn(CHRISTMAS))
                .as("the library's holiday is cancelled")
                .isTrue();
        office(new CalendarChange.Listed(CHRISTMAS));
        assertThat(calendar().isOpenOn(CHRISTMAS)).isFalse();
        office(new Holiday(LocalDate.parse("2026-11-28"), "Election day", Holiday.Kind.WORKED));
        assertThat(calendar().day(LocalDate.parse("2026-11-28")))
                .as("a Saturday with a Monday's hours")
                .isEqualTo(new CalendarDay(
                        LocalDate.parse("2026-11-28"),
                        CalendarDay.Kind.MADE_UP,
                        "09:00-13:00,14:00-18:00",
                        "Election day"));
    }

    @Test
    void everyKindOfChangeIsReadAsItWasWritten() {
        var day = LocalDate.parse("2026-11-26");
        List<CalendarChange> all = List.of(
                new Week(rig.the(NetworkBook.class).find(CLUJ).orElseThrow().zone(), "Mo 10:00-11:00"),
                new Day(day, "closed", "„ăâîșț”"),
                new CalendarChange.Usual(day),
                new Holiday(day, "x", Holiday.Kind.HOLIDAY),
                new Holiday(day, "x", Holiday.Kind.WORKED),
                new Holiday(day, "", Holiday.Kind.ORDINARY),
                new CalendarChange.Listed(day),
                new CalendarChange.Library(true),
                new CalendarChange.LibraryYear(2026, Map.of(day, "y")));
        assertThat(ChangeJson.read(ChangeJson.write(all))).isEqualTo(all);
    }
}
