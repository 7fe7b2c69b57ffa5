package org.aftercare.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkDeskTest {
    static Rig rig;
    static NetworkDesk desk;

    @BeforeAll
    static void open() {
        rig = new Rig();
        desk = rig.the(NetworkDesk.class);
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    static <T> T asSystem(Supplier<T> work) {
        return Callers.acting(Caller.SYSTEM, work);
    }

    @ParameterizedTest(name = "{0} to {1} at {2}: {3} ({4})")
    @CsvSource(delimiter = '|', textBlock = """
        RO-BUC-1 | RO-BUC-1 | 2026-11-23T10:00:00Z | 2026-11-23T10:00:00Z | it is there already
        RO-BUC-1 | RO-CLJ-1 | 2026-11-23T10:00:00Z | 2026-11-24T07:00:00Z | the next open day within a region
        RO-BUC-1 | RO-CLJ-1 | 2026-11-23T14:00:00Z | 2026-11-25T07:00:00Z | at the cut-off it is too late: it leaves on Tuesday
        RO-BUC-1 | RO-CLJ-1 | 2026-11-23T13:59:59Z | 2026-11-24T07:00:00Z | a second before it isn't
        RO-BUC-1 | DE-BER-2 | 2026-11-26T10:00:00Z | 2026-11-28T09:00:00Z | beyond the region two open days: Friday and Saturday
        RO-BUC-1 | DE-BER-1 | 2026-11-26T10:00:00Z | 2026-11-30T08:00:00Z | a store without Saturdays gets it on Monday
        RO-BUC-1 | RO-CLJ-1 | 2026-11-27T16:00:00Z | 2026-12-02T07:00:00Z | leaves on Saturday; Monday and Tuesday are holidays
        RO-CLJ-1 | RO-24-7  | 2026-11-27T22:00:00Z | 2026-12-02T22:00:00Z | leaves on Wednesday after the weekend and two holidays
        CN-SHA-1 | DE-BER-1 | 2026-11-23T01:00:00Z | 2026-11-25T08:00:00Z | zones don't matter but for the days
        """)
    void aParcelArrivesAsTheDoorsOpen(String from, String to, Instant handedOver, Instant there, String why) {
        assertThat(asSystem(() -> desk.arrival(new StoreCode(from), new StoreCode(to), handedOver)))
                .as(why)
                .isEqualTo(there);
    }

    @Test
    void nationalHolidaysAndMadeUpDaysCount() {
        var bucharest = asSystem(() -> desk.calendar(new StoreCode("RO-BUC-1")));
        assertThat(bucharest.holidays(Instant.parse("2026-11-27T00:00:00Z"), Instant.parse("2026-12-03T00:00:00Z")))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("2026-11-30 ");
        var shanghai = asSystem(() -> desk.calendar(new StoreCode("CN-SHA-1")));
        assertThat(shanghai.isOpenAt(Instant.parse("2026-02-28T04:00:00Z")))
                .as("a Saturday that makes up for the Spring Festival")
                .isTrue();
        assertThat(shanghai.holidays(Instant.parse("2026-12-31T00:00:00Z"), Instant.parse("2027-01-03T00:00:00Z")))
                .containsExactly("2027 UNANNOUNCED");
        assertThat(asSystem(() -> desk.calendar(new StoreCode("RO-24-7")))
                        .after(Instant.parse("2026-11-30T22:00:00Z"), Duration.ofHours(1)))
                .as("a store that never closes keeps no holidays")
                .isEqualTo("2026-11-30T23:00:00Z");
    }

    @Test
    void askingForStoresCostsNoQuery() {
        assertThat(asSystem(() -> desk.stores()))
                .hasSize(8)
                .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()));
        assertThat(rig.statements(() ->
                        asSystem(() -> desk.calendar(new StoreCode("RO-BUC-1")).version())))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "RO-BUC-1, Samsung, true,  none are named: it repairs all",
        "CN-SHA-1, OPPO,    true,  it is named",
        "CN-SHA-1, Samsung, false, others are",
        "CN-SHA-1, '',      true,  nobody knows whose it is",
    })
    void aStoreIsAuthorisedForTheMakersThatItsLineNames(String store, String maker, boolean is, String why) {
        assertThat(asSystem(() -> desk.store(new StoreCode(store))).isAuthorisedFor(maker))
                .as(why)
                .isEqualTo(is);
    }

    @Test
    void anUnknownStoreIsNotFound() {
        assertThatThrownBy(() -> asSystem(() -> desk.store(new StoreCode("XX-1"))))
                .isInstanceOf(NotFound.class);
        assertThat(asSystem(() -> desk.find(new StoreCode("XX-1")))).isEmpty();
    }
}
