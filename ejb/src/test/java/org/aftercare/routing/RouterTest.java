package org.aftercare.routing;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Location;
import org.aftercare.network.SampleHours;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Question.Bench;
import org.aftercare.routing.Route.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    static final BusinessTime NINE_TO_FIVE = SampleHours.weekdays("UTC", "09:00-17:00");
    static final Instant MONDAY_TEN = Instant.parse("2026-11-23T10:00:00Z");
    static final RoutingPolicy STAYS = new RoutingPolicy(Optional.empty(), 2.0, 60, 10);
    static final RoutingPolicy GAINS = new RoutingPolicy(Optional.of(ofHours(4)), 2.0, 60, 10);

    /**
     * Stores as code:levels:technicians:hours that wait:degrees east; a parcel is a day on its way. HOME has the phone.
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
            moves for the gain that policy asks | 4     | HOME:L2:1:40:0 AA:L2:1:0:1             | AA=CHOSEN HOME=SLOWER
            and for no less                     | 4     | HOME:L2:1:18:0 AA:L2:1:0:1             | HOME=STAYS AA=TOO_LITTLE_GAINED
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
        var route = Router.choose(question("HOME:L1:1:0:0 AA:L2:2:4:1"), STAYS, new Parcels(Map.of()));
        var chosen = route.candidates().get(0);
        assertThat(chosen.transit()).as("a business day there, one back").isEqualTo(ofHours(16));
        assertThat(chosen.queue()).as("four hours of two technicians").isEqualTo(ofHours(2));
        assertThat(chosen.work()).isEqualTo(ofHours(1));
        assertThat(chosen.score()).isEqualTo(ofHours(18));
        assertThat(chosen.readyAt()).isEqualTo("2026-11-25T13:00:00Z");
        assertThat(route.likelyBy()).isEqualTo("2026-11-25T13:00:00Z");
        assertThat(route.safelyBy()).as("queue and work twice as long").isEqualTo("2026-11-25T16:00:00Z");
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
        assertThat(route.candidates()).extracting(Candidate::score).first().isEqualTo(ofHours(26));
        assertThat(route.candidates().get(9).store()).isEqualTo(new StoreCode("HOME"));
    }

    /** Against a twin that works out every store. */
    @Test
    void threeHundredNetworksSearchedExhaustivelyComeOutTheSame() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            Map<StoreCode, BusinessTime> hours = new HashMap<>();
            List<Bench> benches = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(20); i++) {
                var card = card(
                        "S" + (10 + i),
                        random.nextInt(3) > 0 ? "L2" : "L1",
                        random.nextInt(4),
                        random.nextInt(8),
                        random.nextInt(9) > 0);
                benches.add(new Bench(card, ofMinutes(30L * random.nextInt(60))));
                hours.put(
                        card.code(),
                        random.nextBoolean()
                                ? SampleHours.weekdays("UTC", "09:00-1" + (2 + random.nextInt(7)) + ":00")
                                : SampleHours.daily("Asia/Kolkata", "10:00-19:30"));
            }
            var policy = random.nextBoolean() ? STAYS : GAINS;
            var question = new Question(
                    benches.get(random.nextInt(benches.size())).store(),
                    benches.get(0).store(),
                    "L2",
                    ofMinutes(30L * random.nextInt(6)),
                    MONDAY_TEN.plus(ofMinutes(random.nextInt(5_000))),
                    benches);
            var roads = new Parcels(hours);
            assertThat(Router.choose(question, policy, roads).bench())
                    .as("seed %s", seed)
                    .isEqualTo(exhaustively(question, policy, roads));
        }
    }

    private static StoreCode exhaustively(Question q, RoutingPolicy policy, Roads roads) {
        StoreCode here = q.here().code();
        StoreCode best = null;
        boolean canStay = false;
        for (Bench bench : q.stores()) {
            if (!bench.store().inOperation()
                    || bench.store().technicians() == 0
                    || !bench.store().levels().contains(q.level())) continue;
            if (bench.store().code().equals(here)) canStay = true;
            else if (best == null || isBetter(q, roads, bench, bench(q, best)))
                best = bench.store().code();
        }
        if (best == null) return here;
        if (!canStay) return best;
        boolean worthIt = policy.minimumGain().isPresent()
                && score(q, roads, bench(q, here)) - score(q, roads, bench(q, best))
                        >= policy.minimumGain().get().toSeconds();
        return worthIt ? best : here;
    }

    private static boolean isBetter(Question q, Roads roads, Bench one, Bench other) {
        long less = score(q, roads, one) - score(q, roads, other);
        if (less != 0) return less < 0;
        double nearer = q.pickup().location().kilometresTo(one.store().location())
                - q.pickup().location().kilometresTo(other.store().location());
        if (nearer != 0) return nearer < 0;
        return one.store().code().compareTo(other.store().code()) < 0;
    }

    private static Bench bench(Question q, StoreCode code) {
        return q.stores().stream()
                .filter(b -> b.store().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Transit and queue while the pick-up store is open: what isn't bench time. */
    private static long score(Question q, Roads roads, Bench bench) {
        var code = bench.store().code();
        Instant there = roads.arrival(q.here().code(), code, q.at());
        long queue = bench.waiting().toMinutes() * 60 / bench.store().technicians();
        Instant begun = roads.hours(code).after(there, Duration.ofSeconds(queue));
        Instant done = roads.hours(code).after(begun, q.work());
        Instant home = roads.arrival(code, q.pickup().code(), done);
        var measure = roads.hours(q.pickup().code());
        return measure.openBetween(q.at(), begun)
                .plus(measure.openBetween(done, home))
                .toSeconds();
    }

    @Test
    void fifteenHundredStoresAreSearchedQuickly() {
        Map<StoreCode, BusinessTime> hours = new HashMap<>();
        List<Bench> benches = new ArrayList<>();
        var random = new Random(1);
        for (int i = 0; i < 1_500; i++) {
            var card = card("S" + (1_000 + i), i == 0 ? "L1" : "L2", 1 + random.nextInt(5), random.nextInt(90), true);
            benches.add(new Bench(card, ofMinutes(random.nextInt(6_000))));
            hours.put(
                    card.code(),
                    StoreCalendar.weekly(card.code() + "#1", ZoneId.of("Asia/Kolkata"), "Mo-Sa 10:00-19:30"));
        }
        var store = benches.get(0).store();
        var question = new Question(store, store, "L2", ofHours(1), MONDAY_TEN, benches);
        var wide = new RoutingPolicy(Optional.empty(), 2.0, 1_500, 10);
        var all = Router.choose(question, wide, new Parcels(hours));
        long start = System.nanoTime();
        var route = Router.choose(question, STAYS, new Parcels(hours));
        long millis = (System.nanoTime() - start) / 1_000_000;
        assertThat(route.bench()).as("the most promising ones hold the best").isEqualTo(all.bench());
        assertThat(millis).as("milliseconds").isLessThan(500);
    }

    private static Question question(String stores) {
        List<Bench> benches = new ArrayList<>();
        for (String store : stores.split(" ")) {
            String[] cell = store.split(":");
            boolean open = !cell[1].startsWith("-");
            benches.add(new Bench(
                    card(
                            cell[0],
                            cell[1].replace("-", ""),
                            Integer.parseInt(cell[2]),
                            Double.parseDouble(cell[4]),
                            open),
                    ofHours(Long.parseLong(cell[3]))));
        }
        var home = benches.get(0).store();
        return new Question(home, home, "L2", ofHours(1), MONDAY_TEN, benches);
    }

    private static StoreCard card(String code, String level, int technicians, double east, boolean open) {
        return new StoreCard(
                new StoreCode(code),
                code,
                new RegionCode("EAST"),
                "RO",
                ZoneId.of("UTC"),
                new Location(0, east),
                "",
                Set.of(level),
                technicians,
                open);
    }

    /** A parcel is 24 hours on its way; stores work from nine to five unless said otherwise. */
    private record Parcels(Map<StoreCode, BusinessTime> own) implements Roads {
        @Override
        public int days(StoreCode from, StoreCode to) {
            return from.equals(to) ? 0 : 1;
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
