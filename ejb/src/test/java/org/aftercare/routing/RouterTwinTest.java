package org.aftercare.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.DatedCalendar;
import org.aftercare.network.Holidays;
import org.aftercare.network.Lane;
import org.aftercare.network.Location;
import org.aftercare.network.OpeningHours;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCard;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Route.Candidate;
import org.aftercare.routing.RoutingPolicy.Weights;
import org.junit.jupiter.api.Test;

/**
 * The router against its twin, which works out every store: random networks in zones round the globe, calendars with
 * special days that change their version meanwhile, lanes of their own. More of them with {@code
 * -Drouting.networks=100000}.
 */
class RouterTwinTest {
    private static final int NETWORKS = Integer.getInteger("routing.networks", 2_500);
    private static final List<String> ZONES =
            List.of("Europe/Bucharest", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland", "UTC");
    private static final List<String> WEEKS = List.of(
            "Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00",
            "Mo-Sa 10:00-19:30",
            "Tu-Su 12:00-20:00",
            "Mo-Fr 09:00-11:00",
            "24/7");
    /** Clocks are changed in Bucharest on 29 March, in Auckland on 5 April. */
    private static final Instant FROM = Instant.parse("2026-03-23T00:00:00Z");

    @Test
    void theChoiceEqualsExhaustiveSearch() {
        long worked = 0;
        long capable = 0;
        int moved = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            var network = new RandomNetwork(new Random(seed));
            var twin = network.exhaustively();
            network.worked.clear();
            var route = Router.choose(network.question, network.policy, network);
            worked += network.worked.size();
            capable += network.capable();
            if (!route.bench().equals(network.question.here().code())) moved++;
            assertThat(route.candidates())
                    .as("seed %s", seed)
                    .extracting(Candidate::store)
                    .containsExactlyElementsOf(twin);
            for (Candidate candidate : route.candidates()) network.agrees(candidate, seed);
        }
        System.out.printf(
                "router twin: %d networks agree, %d phones moved; calendars of %d among %d candidates worked out%n",
                NETWORKS, moved, worked, capable);
        assertThat(worked).as("most need no calendar").isLessThan(capable);
    }

    /** By the angle between two vectors instead of the haversine; every queue is empty and every way as long. */
    @Test
    void amongFifteenHundredEqualStoresTheNearestIsChosen() {
        var random = new Random(1);
        List<Bench> benches = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            double latitude = Math.toDegrees(Math.asin(2 * random.nextDouble() - 1));
            var location = new Location(latitude, random.nextDouble() * 360 - 180);
            benches.add(new Bench(card("S" + i, location, "UTC", i % 2 == 0 ? "L1" : "L2", 1), Load.NONE));
        }
        var policy = new RoutingPolicy(Optional.empty(), Weights.TIME_ONLY, 1, new WorkPrior(0.7, 20), 0.5, 1_000);
        for (int from = 0; from < 1_500; from += 100) {
            var home = benches.get(from).store();
            var question = new Question(home, home, "", "L2", new TimeTaken(1, 0.7), FROM, benches);
            var candidates = Router.choose(question, policy, new EqualRoads()).candidates();
            var nearest = benches.stream()
                    .map(Bench::store)
                    .filter(store -> store.levels().contains("L2"))
                    .min(Comparator.comparingDouble(store -> angle(home.location(), store.location())))
                    .orElseThrow();
            assertThat(candidates.get(0).store()).isEqualTo(nearest.code());
            for (Candidate candidate : candidates)
                assertThat(candidate.kilometres())
                        .isCloseTo(
                                6371.0088 * angle(home.location(), location(benches, candidate.store())),
                                org.assertj.core.data.Offset.offset(0.01));
        }
    }

    private static Location location(List<Bench> benches, StoreCode code) {
        return benches.get(Integer.parseInt(code.value().substring(1))).store().location();
    }

    private static double angle(Location one, Location other) {
        double[] a = vector(one);
        double[] b = vector(other);
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        double[] cross = {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
        return Math.atan2(Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]), dot);
    }

    private static double[] vector(Location at) {
        double lat = Math.toRadians(at.latitude());
        double lon = Math.toRadians(at.longitude());
        return new double[] {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    }

    static StoreCard card(String code, Location location, String zone, String levels, int technicians) {
        return new StoreCard(
                new StoreCode(code),
                code,
                new RegionCode("R1"),
                "RO",
                ZoneId.of(zone),
                location,
                "",
                Set.of(levels.split(" ")),
                technicians,
                true);
    }

    /** Everything is a day away from everything else, and never closes. */
    private static final class EqualRoads implements Roads {
        private static final BusinessTime ALWAYS = StoreCalendar.weekly("always#1", ZoneId.of("UTC"), "24/7");

        @Override
        public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
            return arrival(from.code(), to.code(), handedOver);
        }

        @Override
        public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
            return from.equals(to) ? handedOver : handedOver.plus(Duration.ofDays(1));
        }

        @Override
        public BusinessTime hours(StoreCode store) {
            return ALWAYS;
        }
    }

    private static final class RandomNetwork implements Roads {
        private final Random random;
        private final Map<StoreCode, DatedCalendar> calendars = new HashMap<>();
        private final Map<List<StoreCode>, Lane> lanes = new HashMap<>();
        private final boolean flat;
        private final Question question;
        private final RoutingPolicy policy;
        /** Stores whose calendars were asked how a phone gets there. */
        private final Set<StoreCode> worked = new HashSet<>();

        RandomNetwork(Random random) {
            this.random = random;
            flat = random.nextInt(4) == 0;
            List<Bench> benches = new ArrayList<>();
            int size = 2 + random.nextInt(60);
            for (int i = 0; i < size; i++) benches.add(bench(i));
            question = new Question(
                    any(benches).store(),
                    any(benches).store(),
                    random.nextBoolean() ? "Acme" : "Fon",
                    "L2",
                    new TimeTaken(random.nextInt(6) / 2.0, 0.7),
                    FROM.plusSeconds(random.nextInt(14 * 86_400)),
                    benches);
            policy = new RoutingPolicy(
                    random.nextInt(3) == 0 ? Optional.empty() : Optional.of(Duration.ofHours(random.nextInt(8))),
                    random.nextBoolean() ? Weights.TIME_ONLY : new Weights(weight(), weight(), weight()),
                    1,
                    new WorkPrior(0.7, 20),
                    0.5,
                    1 + random.nextInt(12));
        }

        private double weight() {
            return random.nextInt(3) / 2.0;
        }

        private Bench any(List<Bench> benches) {
            return benches.get(random.nextInt(benches.size()));
        }

        /** In a flat network much is equal, so that ties are seen. */
        private Bench bench(int number) {
            var zone = flat ? "UTC" : ZONES.get(random.nextInt(ZONES.size()));
            var store = new StoreCard(
                    new StoreCode("S" + (10 + number)),
                    "",
                    new RegionCode("R" + random.nextInt(3)),
                    "RO",
                    ZoneId.of(zone),
                    new Location(flat ? 0 : random.nextInt(120) - 60, random.nextInt(5)),
                    "",
                    Set.of(random.nextInt(4) > 0 ? "L2" : "L1"),
                    random.nextInt(5) > 0 ? Set.of() : Set.of("Acme"),
                    random.nextInt(5),
                    random.nextInt(9) > 0,
                    "",
                    StoreContact.NONE);
            calendars.put(store.code(), calendar(store));
            return new Bench(
                    store,
                    load(),
                    random.nextBoolean() ? Load.NONE : load(),
                    random.nextInt(6) / 4.0,
                    random.nextInt(3) > 0
                            ? Optional.empty()
                            : Optional.of(FROM.plus(Duration.ofHours(random.nextInt(500)))));
        }

        private Load load() {
            int phones = random.nextInt(flat ? 3 : 30);
            return new Load(Duration.ofMinutes(20L * phones * (1 + random.nextInt(4))), phones);
        }

        private DatedCalendar calendar(StoreCard store) {
            if (flat) return new DatedCalendar(Map.of(Instant.EPOCH, version(store, WEEKS.get(1), Map.of())));
            Map<LocalDate, StoreCalendar.SpecialDay> special = new HashMap<>();
            for (int i = 0; i < 4; i++)
                special.put(
                        LocalDate.of(2026, 3, 20).plusDays(random.nextInt(30)),
                        new StoreCalendar.SpecialDay(random.nextBoolean() ? "closed" : "10:00-12:00", "own"));
            Map<Instant, StoreCalendar> versions = new HashMap<>();
            versions.put(Instant.EPOCH, version(store, week(), special));
            if (random.nextBoolean())
                versions.put(FROM.plusSeconds(random.nextInt(20 * 86_400)), version(store, week(), special));
            return new DatedCalendar(versions);
        }

        private String week() {
            return WEEKS.get(random.nextInt(WEEKS.size()));
        }

        private static StoreCalendar version(
                StoreCard store, String week, Map<LocalDate, StoreCalendar.SpecialDay> special) {
            Holidays none = day -> day.getDayOfWeek() == DayOfWeek.WEDNESDAY && day.getDayOfMonth() < 8
                    ? Optional.of("first Wednesday")
                    : Optional.empty();
            return new StoreCalendar("c", store.zone(), OpeningHours.parse(week), none, special);
        }

        private Lane lane(StoreCode from, StoreCode to) {
            return lanes.computeIfAbsent(
                    List.of(from, to),
                    ends -> flat
                            ? new Lane(from, to, LocalTime.of(16, 0), 1)
                            : new Lane(from, to, LocalTime.of(9 + random.nextInt(10), 30), random.nextInt(4)));
        }

        @Override
        public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
            if (from.code().equals(to.code())) return handedOver;
            return lane(from.code(), to.code()).earliestArrival(handedOver, to.zone());
        }

        @Override
        public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
            if (from.equals(question.here().code())) worked.add(to);
            if (from.equals(to)) return handedOver;
            return lane(from, to).arrival(handedOver, calendars.get(from), calendars.get(to));
        }

        @Override
        public BusinessTime hours(StoreCode store) {
            return calendars.get(store);
        }

        int capable() {
            return (int) question.stores().stream().filter(this::canDo).count();
        }

        private boolean canDo(Bench bench) {
            var store = bench.store();
            return store.inOperation()
                    && store.technicians() > 0
                    && store.levels().contains("L2")
                    && (store.makers().isEmpty() || question.maker().equals("Acme"));
        }

        /** The choice first, then the others by score, as many as are shown. */
        List<StoreCode> exhaustively() {
            var here = question.bench(question.here().code());
            List<Bench> others = question.stores().stream()
                    .filter(bench -> bench != here && canDo(bench))
                    .sorted(Comparator.comparing((Bench bench) -> score(bench))
                            .thenComparing(bench -> question.pickup()
                                    .location()
                                    .kilometresTo(bench.store().location()))
                            .thenComparing(bench -> bench.store().code()))
                    .toList();
            boolean stays = others.isEmpty() || canDo(here) && !isWorthIt(score(here), score(others.get(0)));
            List<StoreCode> shown = new ArrayList<>();
            if (stays) shown.add(here.store().code());
            int most = stays ? policy.shown() - 1 : Math.max(1, policy.shown() - 1);
            others.stream().limit(most).forEach(bench -> shown.add(bench.store().code()));
            if (!stays) shown.add(here.store().code());
            return shown;
        }

        private boolean isWorthIt(Duration staying, Duration moving) {
            return policy.minimumGain().isPresent()
                    && staying.compareTo(moving) > 0
                    && staying.minus(moving).compareTo(policy.minimumGain().get()) >= 0;
        }

        private Duration score(Bench bench) {
            var store = bench.store();
            double kilometres = question.pickup().location().kilometresTo(store.location());
            int parcels = (store.equals(question.here()) ? 0 : 1) + (store.equals(question.pickup()) ? 0 : 1);
            return hours(question.pickup().code())
                    .openBetween(question.at(), ready(bench))
                    .plus(TimeTaken.duration(policy.weights().parcel() * parcels))
                    .plus(TimeTaken.duration(policy.weights().othersHour() * bench.othersWait()))
                    .plus(TimeTaken.duration(policy.weights().hundredKilometres() * kilometres / 100));
        }

        private Instant ready(Bench bench) {
            var code = bench.store().code();
            Instant there = arrival(question.here().code(), code, question.at());
            boolean isSent = !code.equals(question.here().code());
            Instant begun =
                    hours(code).after(there, bench.queueAfter(hours(code).openBetween(question.at(), there), isSent));
            if (bench.part().isPresent() && bench.part().get().isAfter(begun))
                begun = bench.part().get();
            Instant done = hours(code).after(begun, question.work().expected());
            return arrival(code, question.pickup().code(), done);
        }

        void agrees(Candidate candidate, int seed) {
            var bench = question.bench(candidate.store());
            assertThat(candidate.score()).as("seed %s", seed).isEqualTo(score(bench));
            assertThat(candidate.readyAt()).as("seed %s", seed).isEqualTo(ready(bench));
            assertThat(candidate.terms().time())
                    .as("seed %s", seed)
                    .isEqualTo(hours(question.pickup().code()).openBetween(question.at(), candidate.readyAt()));
        }
    }
}
