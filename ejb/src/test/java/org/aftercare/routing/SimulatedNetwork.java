package org.aftercare.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.DatedCalendar;
import org.aftercare.network.Lane;
import org.aftercare.network.Location;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * The network that issue 5 describes: stores at the largest cities, in five regions of equal size from west to east, all
 * on one clock (UTC) and open Mon-Sat 09:00-18:00. Each has level 1, every third by size within its region level 2, and
 * of these the four largest level 3. Technicians and customers are drawn so that each store's work offered to its
 * technicians is its drawn load when each repair goes to the nearest store that has the level.
 */
final class SimulatedNetwork implements Roads {
    static final int HOURS_A_DAY = 9;
    private static final int REGIONS = 5;
    /** A hub for so many stores. */
    private static final int STORES_A_HUB = 25;

    private static final double SPREAD = 0.7;
    static final List<String> LEVELS = List.of("L1", "L2", "L3");
    static final double[] SHARES = {0.7, 0.2, 0.1};
    static final WorkPrior WORK = new WorkPrior(SPREAD, 20);
    /** By level. */
    static final List<TimeTaken> TIMES =
            List.of(new TimeTaken(40 / 60.0, SPREAD), new TimeTaken(70 / 60.0, SPREAD), new TimeTaken(2, SPREAD));

    private static final StoreCalendar WEEK = StoreCalendar.weekly("simulated#1", ZoneOffset.UTC, "Mo-Sa 09:00-18:00");
    private static final DatedCalendar CALENDAR = new DatedCalendar(Map.of(Instant.EPOCH, WEEK));
    private static final LocalTime CUT_OFF = LocalTime.of(16, 0);

    private final List<StoreCard> stores;
    /** Customers an open hour, by store. */
    private final double[] customers;

    private final Map<StoreCode, Integer> numbers = new HashMap<>();
    /** By level and store. */
    private final int[][] nearest;

    private record City(String name, long people, Location location) {}

    private SimulatedNetwork(List<StoreCard> stores, int[][] nearest, double[] customers) {
        this.stores = stores;
        this.nearest = nearest;
        this.customers = customers;
        for (StoreCard store : stores) numbers.put(store.code(), numbers.size());
    }

    private static int[][] nearestOfAll(List<StoreCard> stores) {
        int[][] nearest = new int[LEVELS.size()][stores.size()];
        for (int level = 0; level < LEVELS.size(); level++)
            for (int s = 0; s < stores.size(); s++) nearest[level][s] = nearest(stores, s, LEVELS.get(level));
        return nearest;
    }

    static SimulatedNetwork of(java.util.Optional<Path> cities, int size, long seed) {
        var random = new Random(seed);
        return sized(places(cities.map(SimulatedNetwork::read).orElseGet(() -> madeUp(random)), size), random);
    }

    private static List<City> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(SimulatedNetwork::city)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Names are in quotes and may hold commas; the other columns hold none. */
    private static City city(String line) {
        int name = line.indexOf('"');
        int end = line.lastIndexOf('"');
        String[] cells = (line.substring(0, name) + line.substring(end + 1)).split(",");
        return new City(
                line.substring(name + 1, end),
                Long.parseLong(cells[4]),
                new Location(Double.parseDouble(cells[5]), Double.parseDouble(cells[6])));
    }

    /** The twin where the file is absent: places at random on a band of the globe, sizes by Zipf's rule. */
    private static List<City> madeUp(Random random) {
        List<City> cities = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++)
            cities.add(new City(
                    "City " + i,
                    20_000_000 / i,
                    new Location(random.nextDouble() * 50, random.nextDouble() * 200 - 80)));
        return cities;
    }

    private static List<StoreCard> places(List<City> all, int size) {
        var largest = all.stream()
                .sorted(Comparator.comparing(City::people).reversed())
                .limit(size)
                .sorted(Comparator.comparing(city -> city.location().longitude()))
                .toList();
        List<StoreCard> stores = new ArrayList<>();
        for (int region = 0; region < REGIONS; region++) {
            var cities = largest.subList(size * region / REGIONS, size * (region + 1) / REGIONS).stream()
                    .sorted(Comparator.comparing(City::people).reversed())
                    .toList();
            int hubs = Math.max(1, cities.size() / STORES_A_HUB);
            for (int rank = 0; rank < cities.size(); rank++) stores.add(store(cities.get(rank), region, rank, hubs));
        }
        return stores;
    }

    /** The larger the city, the more technicians for its own customers: by the root of its people, 1 to 6. */
    private static StoreCard store(City city, int region, int rank, int hubs) {
        boolean second = rank % 3 == 0;
        boolean hub = second && rank < 3 * hubs;
        var levels = hub ? Set.of("L1", "L2", "L3") : second ? Set.of("L1", "L2") : Set.of("L1");
        int technicians = (int) Math.max(1, Math.min(6, Math.round(Math.sqrt(city.people() / 300_000.0))));
        return card("%d-%03d".formatted(region, rank), city.name(), "R" + region, city.location(), levels, technicians);
    }

    private static StoreCard card(
            String code, String name, String region, Location location, Set<String> levels, int technicians) {
        return new StoreCard(
                new StoreCode("S" + code),
                name,
                new RegionCode(region),
                "RO",
                ZoneId.of("UTC"),
                location,
                "Mo-Sa 09:00-18:00",
                levels,
                technicians,
                true);
    }

    /** Stores of level 1 first, then level 2, then hubs: what comes to each from others is known when it is sized. */
    private static SimulatedNetwork sized(List<StoreCard> places, Random random) {
        var stores = new ArrayList<>(places);
        int[][] nearest = nearestOfAll(places);
        double[] customers = new double[stores.size()];
        for (int levels = 1; levels <= 3; levels++)
            for (int s = 0; s < stores.size(); s++)
                if (stores.get(s).levels().size() == levels)
                    size(stores, nearest, customers, s, triangular(random, 0.5, 0.95, 1.1));
        return new SimulatedNetwork(List.copyOf(stores), nearest, customers);
    }

    /** Whole technicians, and just as many customers as make the load what was drawn. */
    private static void size(List<StoreCard> stores, int[][] nearest, double[] customers, int s, double load) {
        var store = stores.get(s);
        double each = 0;
        double sent = 0;
        for (int level = 0; level < LEVELS.size(); level++) {
            if (!store.levels().contains(LEVELS.get(level))) continue;
            double work = SHARES[level] * TIMES.get(level).mean();
            each += work;
            for (int other = 0; other < stores.size(); other++)
                if (other != s && nearest[level][other] == s) sent += work * customers[other];
        }
        int technicians = store.technicians() + (int) Math.round(sent / load);
        while (technicians * load <= sent) technicians++;
        customers[s] = (technicians * load - sent) / each;
        stores.set(
                s,
                card(
                        store.code().value().substring(1),
                        store.name(),
                        store.region().value(),
                        store.location(),
                        store.levels(),
                        technicians));
    }

    private static int nearest(List<StoreCard> stores, int from, String level) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int s = 0; s < stores.size(); s++) {
            if (!stores.get(s).levels().contains(level)) continue;
            double away = stores.get(from).location().kilometresTo(stores.get(s).location());
            if (away < least) {
                least = away;
                nearest = s;
            }
        }
        return nearest;
    }

    private static double triangular(Random random, double low, double mode, double high) {
        double u = random.nextDouble();
        double turn = (mode - low) / (high - low);
        return u < turn
                ? low + Math.sqrt(u * (high - low) * (mode - low))
                : high - Math.sqrt((1 - u) * (high - low) * (high - mode));
    }

    List<StoreCard> stores() {
        return stores;
    }

    int number(StoreCode code) {
        return numbers.get(code);
    }

    double[] customers() {
        return customers;
    }

    /** How many on average, by what a store can do. */
    String technicians() {
        StringBuilder told = new StringBuilder();
        for (int levels = 1; levels <= 3; levels++) {
            int can = levels;
            var some = stores.stream()
                    .filter(store -> store.levels().size() == can)
                    .toList();
            told.append("%s %.1f at %d stores"
                    .formatted(
                            levels == 1 ? "" : ",",
                            some.stream()
                                    .mapToInt(StoreCard::technicians)
                                    .average()
                                    .orElse(0),
                            some.size()));
        }
        return told.toString().strip();
    }

    int nearest(int from, String level) {
        return nearest[LEVELS.indexOf(level)][from];
    }

    BusinessTime hours() {
        return WEEK;
    }

    @Override
    public BusinessTime hours(StoreCode store) {
        return WEEK;
    }

    @Override
    public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
        if (from.code().equals(to.code())) return handedOver;
        return lane(from.code(), to.code()).earliestArrival(handedOver, to.zone());
    }

    @Override
    public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
        if (from.equals(to)) return handedOver;
        return lane(from, to).arrival(handedOver, CALENDAR, CALENDAR);
    }

    private static Lane lane(StoreCode from, StoreCode to) {
        boolean within = from.value().charAt(1) == to.value().charAt(1);
        return new Lane(from, to, CUT_OFF, within ? 1 : 2);
    }
}
