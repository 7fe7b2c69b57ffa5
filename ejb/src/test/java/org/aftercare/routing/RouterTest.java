package org.aftercare.routing;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Location;
import org.aftercare.network.SampleHours;
import org.aftercare.network.StoreCard;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Route.Candidate;
import org.aftercare.routing.RoutingPolicy.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    static final BusinessTime NINE_TO_FIVE = SampleHours.weekdays("UTC", "09:00-17:00");
    static final Instant MONDAY_TEN = Instant.parse("2026-11-23T10:00:00Z");
    static final WorkPrior CERTAIN = new WorkPrior(0, 20);
    static final RoutingPolicy STAYS = policy(Optional.empty(), Weights.TIME_ONLY, CERTAIN);
    static final RoutingPolicy GAINS = policy(Optional.of(ofHours(4)), Weights.TIME_ONLY, CERTAIN);

    /**
     * Stores as code:levels:technicians:phones of an hour that wait:degrees east; a parcel is a day on its way. HOME has
     * the phone.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            stays though another is idle        | never | HOME:L2:1:40:0 AA:L2:1:0:1             | HOME=STAYS AA=TOO_LITTLE_GAINED
            stays where it can be done          | never | HOME:L2:1:1:0 AA:L2:1:9:1              | HOME=STAYS AA=SLOWER
            goes where the level is             | never | HOME:L1:1:0:0 AA:L1:1:0:1 BB:L2:1:5:9  | BB=CHOSEN HOME=LACKS_LEVEL
            goes where the queue is shorter     | never | HOME:L1:1:0:0 AA:L2:1:9:1 BB:L2:1:5:9  | BB=CHOSEN AA=SLOWER HOME=LACKS_LEVEL
            counts technicians                  | never | HOME:L1:1:0:0 AA:L2:3:9:1 BB:L2:1:5:9  | AA=CHOSEN BB=SLOWER HOME=LACKS_LEVEL
            ties go to the nearer               | never | HOME:L1:1:0:0 AA:L2:1:5:2 BB:L2:1:5:1  | BB=CHOSEN AA=FARTHER HOME=LACKS_LEVEL
            then by code                        | never | HOME:L1:1:0:0 BB:L2:1:5:1 AA:L2:1:5:1  | AA=CHOSEN BB=FARTHER HOME=LACKS_LEVEL
            never to a closed store             | never | HOME:L1:1:0:0 AA:-L2:1:0:1 BB:L2:1:9:9 | BB=CHOSEN HOME=LACKS_LEVEL
            nor to one without technicians      | never | HOME:L1:1:0:0 AA:L2:0:0:1 BB:L2:1:9:9  | BB=CHOSEN HOME=LACKS_LEVEL
            leaves a store that is closed       | never | HOME:-L2:1:0:0 AA:L2:1:0:1             | AA=CHOSEN HOME=CLOSED
            stays where nobody else can         | never | HOME:L1:1:0:0 AA:L1:1:0:1              | HOME=LACKS_LEVEL
            nor to one of other makers only     | never | HOME:L1:1:0:0 AA:L2*Acme:1:0:1 BB:L2:1:9:9 | BB=CHOSEN HOME=LACKS_LEVEL
            leaves one of other makers only     | never | HOME:L2*Acme:1:0:0 AA:L2*Fon:1:5:1   | AA=CHOSEN HOME=NOT_AUTHORISED
            waits while a technician is free    | never | HOME:L1:1:0:0 AA:L2:3:2:2 BB:L2:1:1:1 | AA=CHOSEN BB=SLOWER HOME=LACKS_LEVEL
            moves for the gain that policy asks | 4     | HOME:L2:1:40:0 AA:L2:1:0:1             | AA=CHOSEN HOME=SLOWER
            and for no less                     | 4     | HOME:L2:1:19:0 AA:L2:1:0:1             | HOME=STAYS AA=TOO_LITTLE_GAINED
            """)
    void aPhone(String why, String gain, String stores, String expected) {
        var route = Router.choose(question(stores), gain.equals("never") ? STAYS : GAINS, new Parcels(Map.of()));
        assertThat(route.candidates())
                .extracting(c -> c.store() + "=" + c.verdict())
                .containsExactly(expected.split(" "));
        assertThat(route.bench()).isEqualTo(route.candidates().get(0).store());
    }

    @Test
    void everyTermIsInBusinessHoursOfThePickupStore() {
        var route = Router.choose(question("HOME:L1:1:0:0 AA:L2:2:5:1"), STAYS, new Parcels(Map.of()));
        var chosen = route.candidates().get(0);
        assertThat(chosen.transit()).as("a business day there, one back").isEqualTo(ofHours(16));
        assertThat(chosen.queue())
                .as("two technicians, five phones of an hour: both are at work, and the first one free will do")
                .isEqualTo(Duration.parse("PT1H54M36S"));
        assertThat(chosen.part()).isZero();
        assertThat(chosen.work()).isEqualTo(ofHours(1));
        assertThat(chosen.score()).isEqualTo(Duration.parse("PT18H54M36S"));
        assertThat(chosen.readyAt()).isEqualTo("2026-11-25T12:54:36Z");
    }

    @Test
    void aPartIsWaitedForBesideTheQueue() {
        var question = question("HOME:L2:1:3:0 AA:L2:1:0:1");
        var waits = question.stores().get(0).expecting(MONDAY_TEN.plus(ofHours(5)));
        var there = question.stores().get(1).expecting(MONDAY_TEN.plus(ofHours(1)));
        var route = Router.choose(with(question, List.of(waits, there)), GAINS, new Parcels(Map.of()));
        var staying = route.candidates().get(0);
        assertThat(staying.queue()).isEqualTo(Duration.parse("PT2H49M12S"));
        assertThat(staying.queue().plus(staying.part()))
                .as("what is left of it then")
                .isEqualTo(ofHours(5));
        assertThat(route.candidates().get(1).part())
                .as("it comes before the phone")
                .isZero();
    }

    @Test
    void aPhoneGoesWhereThePartIs() {
        var question = question("HOME:L2:1:0:0 AA:L2:1:0:2 BB:L2:1:0:1");
        var part = MONDAY_TEN.plus(ofHours(24 * 4));
        var benches = List.of(
                question.stores().get(0).expecting(part),
                question.stores().get(1),
                question.stores().get(2).expecting(part));
        assertThat(Router.choose(with(question, benches), GAINS, new Parcels(Map.of()))
                        .candidates())
                .extracting(c -> c.store() + "=" + c.verdict())
                .containsExactly("AA=CHOSEN", "BB=SLOWER", "HOME=SLOWER");
    }

    /** HOME lacks the level; AA and BB are a day away, AA is nearer and its queue longer. */
    @ParameterizedTest(name = "parcel {0}, queue {1}, 100 km {2}")
    @CsvSource({
        "0, 0, 0,    BB=CHOSEN AA=SLOWER, 17",
        "2, 0, 0,    BB=CHOSEN AA=SLOWER, 21",
        "0, 1, 0,    BB=CHOSEN AA=SLOWER, 17",
        "0, 0, 1,    AA=CHOSEN BB=COSTLIER, 20.932",
    })
    void whatElseCountsIsTurnedIntoHours(double parcel, double queue, double distance, String expected, double score) {
        var policy = policy(Optional.empty(), new Weights(parcel, queue, distance), CERTAIN);
        var route = Router.choose(question("HOME:L1:1:0:0 AA:L2:1:3:1 BB:L2:1:0:9"), policy, new Parcels(Map.of()));
        assertThat(route.candidates().subList(0, 2))
                .extracting(c -> c.store() + "=" + c.verdict())
                .containsExactly(expected.split(" "));
        assertThat(TimeTaken.hours(route.candidates().get(0).score()))
                .isCloseTo(score, org.assertj.core.data.Offset.offset(0.001));
    }

    @Test
    void aTieStaysWhateverPolicyAsks() {
        var atAnyGain = policy(Optional.of(Duration.ZERO), Weights.TIME_ONLY, CERTAIN);
        var tie = question("HOME:L2:1:0:0 AA:L2:1:0:1");
        var part = tie.stores().get(0).expecting(MONDAY_TEN.plus(ofHours(48)));
        assertThat(Router.choose(with(tie, List.of(part, tie.stores().get(1))), atAnyGain, new Parcels(Map.of()))
                        .bench())
                .isEqualTo(new StoreCode("HOME"));
        var less = question("HOME:L2:1:17:0 AA:L2:1:0:1");
        assertThat(Router.choose(less, atAnyGain, new Parcels(Map.of())).bench())
                .isEqualTo(new StoreCode("AA"));
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource({
        "0, 1, 1,   0, PT0S,       nobody waits",
        "3, 1, 1,   0, PT2H49M12S, two before it and what is left of the one on the bench",
        "3, 4, 1,   0, PT0S,       a technician is free",
        "3, 3, 1,   0, PT16M24S,   the first of three who is through",
        "9, 3, 1,   8, PT2H16M24S, as much comes in as is done",
        "9, 3, 0.5, 4, PT16M24S,   half of the capacity is for those that wait",
        "9, 3, 0.5, 8, PT0S,       they are through",
        "9, 3, 1.5, 2, PT3H16M24S, more comes in than is done",
    })
    void aQueueIsWhatIsLeftOfItThen(
            int phones, int technicians, double newcomers, int open, Duration left, String why) {
        var store = card("AA", "L2", technicians, 0, true);
        var load = new Load(ofHours(phones), phones);
        assertThat(new Bench(store, load, Load.NONE, newcomers, Optional.empty()).queueAfter(ofHours(open), true))
                .isCloseTo(left, Duration.ofSeconds(1));
    }

    @Test
    void whatIsOnItsWayIsBeforeThoseOnlyThatAreSentToo() {
        var bench = new Bench(card("AA", "L2", 1, 0, true), Load.NONE, new Load(ofHours(3), 3), 1, Optional.empty());
        assertThat(bench.queueAfter(Duration.ZERO, false)).isZero();
        assertThat(bench.queueAfter(Duration.ZERO, true)).isEqualTo(ofHours(3));
    }

    @Test
    void aPromiseIsAnOpenDoor() {
        var closesAtReady = SampleHours.weekdays("UTC", "09:00-11:00");
        var route = Router.choose(
                question("HOME:L2:1:0:0"), STAYS, new Parcels(Map.of(new StoreCode("HOME"), closesAtReady)));
        assertThat(route.candidates().get(0).readyAt()).isEqualTo("2026-11-23T11:00:00Z");
        assertThat(route.likelyBy()).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(route.safelyBy()).isAfterOrEqualTo(route.likelyBy());
    }

    @Test
    void theAnswerIsShortAndKeepsTheStoreThatHasThePhone() {
        var stores = new StringBuilder("HOME:L1:1:0:0");
        for (int i = 10; i < 40; i++)
            stores.append(" S").append(i).append(":L2:1:").append(i).append(":1");
        var route = Router.choose(question(stores.toString()), STAYS, new Parcels(Map.of()));
        assertThat(route.candidates()).hasSize(10);
        assertThat(route.candidates()).extracting(Candidate::score).first().isEqualTo(Duration.parse("PT26H49M12S"));
        assertThat(route.candidates().get(9).store()).isEqualTo(new StoreCode("HOME"));
    }

    private static Question question(String stores) {
        List<Bench> benches = new ArrayList<>();
        for (String store : stores.split(" ")) {
            String[] cell = store.split(":");
            boolean open = !cell[1].startsWith("-");
            int phones = Integer.parseInt(cell[3]);
            benches.add(new Bench(
                    card(
                            cell[0],
                            cell[1].replace("-", ""),
                            Integer.parseInt(cell[2]),
                            Double.parseDouble(cell[4]),
                            open),
                    new Load(ofHours(phones), phones)));
        }
        var home = benches.get(0).store();
        return new Question(home, home, "Fon", "L2", new TimeTaken(1, 0), MONDAY_TEN, benches);
    }

    private static Question with(Question q, List<Bench> benches) {
        return new Question(q.here(), q.pickup(), q.maker(), q.level(), q.work(), q.at(), benches);
    }

    private static RoutingPolicy policy(Optional<Duration> gain, Weights weights, WorkPrior work) {
        return new RoutingPolicy(gain, weights, 1, work, 0.5, 10);
    }

    /** @param level and after a star whose phones alone it repairs */
    static StoreCard card(String code, String level, int technicians, double east, boolean open) {
        String[] parts = level.split("[*]");
        return new StoreCard(
                new StoreCode(code),
                code,
                new RegionCode("EAST"),
                "RO",
                ZoneId.of("UTC"),
                new Location(0, east),
                "",
                Set.of(parts[0]),
                parts.length > 1 ? Set.of(parts[1]) : Set.of(),
                technicians,
                open,
                "",
                StoreContact.NONE);
    }

    /** A parcel is 24 hours on its way; stores work from nine to five unless said otherwise. */
    record Parcels(Map<StoreCode, BusinessTime> own) implements Roads {
        @Override
        public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
            return from.code().equals(to.code()) ? handedOver : handedOver.plus(ofHours(24));
        }

        @Override
        public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
            return from.equals(to) ? handedOver : hours(to).nextOpening(handedOver.plus(ofHours(24)));
        }

        @Override
        public BusinessTime hours(StoreCode store) {
            return own.getOrDefault(store, NINE_TO_FIVE);
        }
    }
}
