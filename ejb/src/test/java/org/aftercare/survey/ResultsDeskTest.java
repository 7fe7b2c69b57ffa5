package org.aftercare.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.ScoreQuestion.By;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsDeskTest {
    private static final StoreCard BUCHAREST = SampleInvitations.store("RO-BUC-1", "EAST");
    private static final StoreCard CLUJ = SampleInvitations.store("RO-CLJ-1", "EAST");
    private static final StoreCard BERLIN = SampleInvitations.store("DE-BER-1", "WEST");
    private static final Caller OFFICE = new Caller("olga", Role.OFFICE, new Scope.Everywhere());
    private static final Caller MANAGER = new Caller("maria", Role.MANAGER, new Scope.InRegion(new RegionCode("EAST")));
    private static final Caller LEAD =
            new Caller("ioana", Role.LEAD, new Scope.AtStore(new StoreCode("RO-BUC-1"), new RegionCode("EAST")));
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    final Rig rig = Rig.ofRooms("survey", "access", "network", "platform");
    List<StoreCard> stores = List.of(BUCHAREST, CLUJ, BERLIN);
    ResultsDesk desk;

    @BeforeEach
    void answersOfTwoMonths() {
        rig.with(NetworkDesk.class, new NetworkDesk() {
            @Override
            public Optional<StoreCard> find(StoreCode code) {
                return stores.stream().filter(one -> one.code().equals(code)).findFirst();
            }

            @Override
            public StoreCard store(StoreCode code) {
                return find(code).orElseThrow();
            }

            @Override
            public List<StoreCard> stores() {
                return stores;
            }
        });
        desk = rig.the(ResultsDesk.class);
        // 22:00 in UTC is midnight in Bucharest: November there
        rig.at(Instant.parse("2026-10-31T22:00:00Z"));
        answered(BUCHAREST, "A", "NO_POWER", "mihai", 30, 29);
        answered(CLUJ, "A", "DISPLAY", "", 30, 10);
        answered(BERLIN, "B", "DISPLAY", "jana", 10, 5);
        rig.at(Instant.parse("2026-10-31T21:59:59Z"));
        answered(BUCHAREST, "B", "DISPLAY", "mihai", 5, 0);
        rig.at(Instant.parse("2026-11-20T12:00:00Z"));
        count();
    }

    private void count() {
        rig.tx(Caller.SYSTEM, () -> rig.the(CountDesk.class).count(1_000));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void storesAreSortedByTheirShrunkShareWithTheirRankInTheRegion() {
        Results november = results(OFFICE, question("", "", By.STORE, NOVEMBER));
        assertThat(november.of()).isEqualTo("network");
        assertThat(november.whole().n()).isEqualTo(70);
        assertThat(november.lines())
                .extracting(
                        line -> line.score().of(),
                        Standing::region,
                        line -> line.rank().orElseThrow())
                .containsExactly(
                        tuple("RO-BUC-1", "EAST", new Rank(1, 1, 2)),
                        tuple("DE-BER-1", "WEST", new Rank(1, 1, 1)),
                        tuple("RO-CLJ-1", "EAST", new Rank(2, 2, 2)));
        Score bucharest = november.lines().get(0).score();
        assertThat(bucharest.topTwoShare()).isCloseTo(29 / 30.0, within(1e-9));
        assertThat(bucharest.shrunk()).as("(29 + 20 x 39/60) / 50").isCloseTo(0.84, within(1e-9));
        assertThat(bucharest.attributes()).containsOnlyKeys("explanation");
    }

    @Test
    void theMonthIsThatOfTheStoresZone() {
        YearMonth october = NOVEMBER.minusMonths(1);
        assertThat(results(OFFICE, question("RO-BUC-1", "", By.MODEL, october))
                        .whole()
                        .n())
                .isEqualTo(5);
        Results both = results(OFFICE, new ScoreQuestion("RO-BUC-1", "", october, NOVEMBER, By.MODEL));
        assertThat(both.months())
                .extracting(Score::of, Score::n)
                .containsExactly(tuple("2026-10", 5L), tuple("2026-11", 30L));
        assertThat(both.lines()).extracting(line -> line.score().of()).containsExactly("A", "B");
    }

    @Test
    void aManagerSeesTheRegionAndALeadTheStore() {
        assertThat(results(MANAGER, question("", "", By.MODEL, NOVEMBER))
                        .whole()
                        .n())
                .isEqualTo(60);
        assertThat(results(MANAGER, question("", "", By.SYMPTOM, NOVEMBER)).lines())
                .extracting(line -> line.score().of())
                .containsExactly("NO_POWER", "DISPLAY");
        Results own = results(LEAD, question("", "", By.STORE, NOVEMBER));
        assertThat(own.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.rank()).contains(new Rank(1, 1, 2)));
        assertThatThrownBy(() -> results(MANAGER, question("", "WEST", By.STORE, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> results(MANAGER, question("DE-BER-1", "", By.STORE, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> results(LEAD, question("RO-CLJ-1", "", By.STORE, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        results(new Caller("ana", Role.CLERK, LEAD.scope()), question("", "", By.STORE, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void techniciansAreForTheLeadsOfTheirStore() {
        assertThat(results(LEAD, question("", "", By.TECHNICIAN, NOVEMBER)).lines())
                .extracting(line -> line.score().of(), line -> line.score().n())
                .containsExactly(tuple("mihai", 30L));
        assertThatThrownBy(() -> results(OFFICE, question("RO-BUC-1", "", By.TECHNICIAN, NOVEMBER)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> results(MANAGER, question("", "", By.TECHNICIAN, NOVEMBER)))
                .isInstanceOf(InvalidInput.class);
        assertThat(rig.tx(LEAD, () -> desk.dimensions(question("", "", By.STORE, NOVEMBER))))
                .containsExactly(By.STORE, By.MODEL, By.SYMPTOM, By.TECHNICIAN);
        assertThat(rig.tx(MANAGER, () -> desk.dimensions(question("RO-CLJ-1", "", By.STORE, NOVEMBER))))
                .doesNotContain(By.TECHNICIAN);
    }

    @Test
    void aStoreKeepsItsMonthsInAnotherRegionWhichCountsOnlyItsOwn() {
        StoreCard moved = SampleInvitations.store("RO-BUC-1", "SOUTH");
        stores = List.of(moved, CLUJ, BERLIN);
        answered(moved, "A", "NO_POWER", "mihai", 10, 10);
        rig.later(Duration.ofHours(3));
        count();
        var lead = new Caller("ioana", Role.LEAD, new Scope.AtStore(moved.code(), moved.region()));
        Results own = results(lead, question("", "", By.STORE, NOVEMBER));
        assertThat(own.whole().n()).isEqualTo(40);
        assertThat(own.whole().shrunk()).as("(39 + 20 x 10/10) / 60").isCloseTo(59 / 60.0, within(1e-9));
        assertThat(own.months()).extracting(Score::n).containsExactly(40L);
        assertThat(own.lines())
                .extracting(
                        line -> line.score().n(),
                        Standing::region,
                        line -> line.rank().orElseThrow())
                .containsExactly(tuple(40L, "SOUTH", new Rank(1, 1, 1)));
        assertThat(results(lead, question("", "", By.MODEL, NOVEMBER)).lines())
                .extracting(line -> line.score().n())
                .containsExactly(40L);
        assertThat(n("EAST")).isEqualTo(60);
        assertThat(n("SOUTH")).isEqualTo(10);
        var scores = rig.the(ScoreDesk.class);
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(rig.tx(lead, () -> scores.ofStore(moved.code(), longAgo, rig.now())))
                .extracting(Score::n, Score::shrunk)
                .containsExactly(45L, 59 / 65.0);
        assertThat(rig.tx(OFFICE, () -> scores.ofRegion(moved.region(), longAgo, rig.now()))
                        .n())
                .isEqualTo(10);
    }

    private long n(String region) {
        return results(OFFICE, question("", region, By.STORE, NOVEMBER)).whole().n();
    }

    @Test
    void theStudysBrandsAreThere() {
        assertThat(rig.tx(LEAD, desk::benchmarks))
                .extracting(Benchmark::brand, Benchmark::share)
                .containsExactly(
                        tuple("OPPO", 0.93), tuple("vivo", 0.85), tuple("Xiaomi", 0.81), tuple("Samsung", 0.81));
    }

    @Test
    void aPageCostsTwoQueriesOrThree() {
        assertThat(rig.tx(OFFICE, () -> rig.statements(() -> desk.results(question("", "", By.STORE, NOVEMBER)))))
                .isEqualTo(2);
        assertThat(rig.tx(OFFICE, () -> rig.statements(() -> desk.results(question("", "", By.MODEL, NOVEMBER)))))
                .isEqualTo(3);
    }

    private Results results(Caller caller, ScoreQuestion question) {
        return rig.tx(caller, () -> desk.results(question));
    }

    private static ScoreQuestion question(String store, String region, By by, YearMonth month) {
        return new ScoreQuestion(store, region, month, month, by);
    }

    private void answered(StoreCard store, String model, String symptom, String technician, int n, int good) {
        for (int i = 0; i < n; i++) {
            var invitation = SampleInvitations.of(store, model, symptom, technician, rig.now());
            var answer = SampleInvitations.answer(i < good ? 5 : 2, 4);
            invitation.answer(answer, rig.now().plus(Duration.ofHours(3)), SampleInvitations.POLICY);
            rig.tx(() -> rig.the(Invitations.class).add(invitation));
        }
    }
}
