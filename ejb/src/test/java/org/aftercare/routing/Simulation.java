package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.aftercare.platform.StoreCode;

/**
 * A network at work, event by event: customers come, phones are sent, wait for their part and their turn, are repaired in
 * the order in which they came to the bench, and go home. Nothing reads a clock; the same seed gives the same figures.
 */
final class Simulation {
    /** When queues are levelled: each day at closing time, or before parcels leave at four. */
    private static final LocalTime LEVELLED = LocalTime.parse(System.getProperty("simulation.levelled", "18:00"));

    private final SimulatedNetwork network;
    private final Strategy strategy;
    private final RoutingPolicy policy;
    private final List<Store> stores = new ArrayList<>();
    private final List<Course> courses = new ArrayList<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final int counted;
    private int open;
    private long order;
    private Instant now;
    private double sofar;

    /** How a bench is chosen. */
    enum Strategy {
        NEAREST("nearest store"),
        SHORTEST("shortest queue"),
        OURS("ours"),
        REBALANCED("ours, rebalanced nightly"),
        CLAIRVOYANT("clairvoyant, no queues");

        final String words;

        Strategy(String words) {
            this.words = words;
        }
    }

    private record Event(Instant at, long order, Runnable act) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int earlier = at.compareTo(other.at);
            return earlier != 0 ? earlier : Long.compare(order, other.order);
        }
    }

    /** One repair on its way. */
    static final class Course {
        final SimulatedRepair repair;
        int bench;
        long place;
        int legs;
        int changes;
        boolean isHere;
        boolean hasPart;
        Instant begun;
        Instant done;
        Instant ready;
        Promise promise;

        Course(SimulatedRepair repair) {
            this.repair = repair;
        }
    }

    /** What is known of a store: the phones that are routed there and wait for nothing but their turn, or are on the bench. */
    private final class Store {
        final int number;
        final int technicians;
        final TreeSet<Course> queue = new TreeSet<>(Comparator.comparingLong(course -> course.place));
        double work;
        int phones;
        double comingWork;
        int coming;
        int busy;
        /** Bench hours of its own customers that were repaired here so far. */
        double stayed;

        Store(int number) {
            this.number = number;
            technicians = network.stores().get(number).technicians();
        }

        void count(Course course, int sign) {
            work += sign * time(course.repair).mean();
            phones += sign;
        }

        void countComing(Course course, int sign) {
            comingWork += sign * time(course.repair).mean();
            coming += sign;
        }

        Bench bench(Optional<Instant> part) {
            return new Bench(
                    network.stores().get(number), load(work, phones), load(comingWork, coming), newcomers(), part);
        }

        /** Its own customers' work, as share of what its technicians can do; believed to be all they can for a day. */
        private double newcomers() {
            double believed = SimulatedNetwork.HOURS_A_DAY;
            return (stayed + policy.newcomers() * believed * technicians) / (technicians * (sofar + believed));
        }

        void next() {
            while (busy < technicians && !queue.isEmpty()) start(queue.pollFirst());
        }

        private void start(Course course) {
            busy++;
            course.begun = network.hours().nextOpening(now);
            course.done = network.hours().after(now, course.repair.work());
            at(course.done, () -> finish(course));
        }

        private void finish(Course course) {
            busy--;
            count(course, -1);
            goHome(course);
            next();
        }
    }

    private Simulation(SimulatedNetwork network, Strategy strategy, RoutingPolicy policy, int counted) {
        this.network = network;
        this.strategy = strategy;
        this.policy = policy;
        this.counted = counted;
        for (int s = 0; s < network.stores().size(); s++) stores.add(new Store(s));
    }

    /**
     * The repairs, in the order in which they came, with what became of them.
     *
     * @param counted so many of the first have to be ready; the others only keep the network busy
     */
    static List<Course> run(
            SimulatedNetwork network,
            List<SimulatedRepair> repairs,
            Strategy strategy,
            RoutingPolicy policy,
            int counted) {
        var simulation = new Simulation(network, strategy, policy, counted);
        simulation.run(repairs);
        return simulation.courses;
    }

    private void run(List<SimulatedRepair> repairs) {
        for (SimulatedRepair repair : repairs) courses.add(new Course(repair));
        now = begin();
        open = counted;
        for (Course course : courses) at(course.repair.at(), () -> takeIn(course));
        if (strategy == Strategy.REBALANCED) at(levelling(now), this::rebalance);
        while (open > 0) {
            var event = events.poll();
            if (!event.at().equals(now)) tick(event.at());
            event.act().run();
        }
    }

    private Instant begin() {
        return courses.get(0).repair.at();
    }

    /** Open hours since the first customer came. */
    private void tick(Instant next) {
        now = next;
        sofar = TimeTaken.hours(network.hours().openBetween(begin(), now));
    }

    private void at(Instant instant, Runnable act) {
        events.add(new Event(instant, order++, act));
    }

    private void takeIn(Course course) {
        switch (strategy) {
            case NEAREST -> send(course, network.nearest(course.repair.store(), level(course)));
            case SHORTEST -> send(course, shortest(course));
            case CLAIRVOYANT -> foresee(course);
            default -> {
                var route = Router.choose(question(course), policy, network);
                course.promise = route.promise();
                send(course, number(route.bench()));
            }
        }
    }

    /** The shortest queue of the region; equal ones by distance. */
    private int shortest(Course course) {
        var home = network.stores().get(course.repair.store());
        return stores.stream()
                .filter(store -> network.stores().get(store.number).levels().contains(level(course)))
                .filter(store -> network.stores().get(store.number).region().equals(home.region()))
                .min(Comparator.comparing(
                                (Store store) -> store.bench(Optional.empty()).queue())
                        .thenComparing(store -> home.location()
                                .kilometresTo(network.stores().get(store.number).location())))
                .orElseThrow()
                .number;
    }

    /** As if it were alone in the network, and everything of it were known. */
    private void foresee(Course course) {
        var benches = stores.stream()
                .map(store -> new Bench(
                        network.stores().get(store.number),
                        Load.NONE,
                        Load.NONE,
                        0,
                        part(course, store.number, course.repair.partAfter())))
                .toList();
        var known = new TimeTaken(TimeTaken.hours(course.repair.work()), 0);
        var best = Router.choose(question(course, known, benches), policy, network)
                .candidates()
                .get(0);
        course.bench = number(best.store());
        course.legs = course.bench == course.repair.store() ? 0 : 2;
        course.ready = best.readyAt();
        course.begun = now;
        course.done = course.ready;
        ended(course);
    }

    private Question question(Course course) {
        return question(course, time(course.repair), benches(course));
    }

    private List<Bench> benches(Course course) {
        var announced = Optional.of(network.hours().after(now, TimeTaken.duration(SimulatedRepair.PART.mean())));
        List<Bench> benches = new ArrayList<>(stores.size());
        for (Store store : stores) benches.add(store.bench(lacks(course, store.number) ? announced : Optional.empty()));
        return benches;
    }

    private static boolean lacks(Course course, int store) {
        return course.repair.needsPart() && !course.repair.isOnHand(store);
    }

    private Question question(Course course, TimeTaken work, List<Bench> benches) {
        var home = network.stores().get(course.repair.store());
        var here = course.isHere ? network.stores().get(course.bench) : home;
        return new Question(here, home, "", level(course), work, now, benches);
    }

    /** When it is there if it is ordered now; empty where there is one, or none is needed. */
    private Optional<Instant> part(Course course, int store, Duration after) {
        return lacks(course, store) ? Optional.of(network.hours().after(now, after)) : Optional.empty();
    }

    private void send(Course course, int bench) {
        var from = course.isHere ? course.bench : course.repair.store();
        int change = ++course.changes;
        course.bench = bench;
        course.place = order++;
        course.isHere = false;
        if (from == bench) stores.get(bench).stayed += time(course.repair).mean();
        else course.legs++;
        order(course, change);
        at(network.arrival(code(from), code(bench), now), () -> arrive(course, change));
    }

    /** The part; a phone is counted from when it is there. */
    private void order(Course course, int change) {
        var part = part(course, course.bench, course.repair.partAfter());
        course.hasPart = part.isEmpty();
        if (course.hasPart) stores.get(course.bench).countComing(course, 1);
        else at(part.get(), () -> partComes(course, change));
    }

    private void partComes(Course course, int change) {
        if (course.changes != change) return;
        course.hasPart = true;
        if (course.isHere) line(course);
        else stores.get(course.bench).countComing(course, 1);
    }

    private void arrive(Course course, int change) {
        if (course.changes != change) return;
        course.isHere = true;
        course.place = order++;
        if (!course.hasPart) return;
        stores.get(course.bench).countComing(course, -1);
        line(course);
    }

    /** It keeps the place that it got when it came, parts or not. */
    private void line(Course course) {
        var store = stores.get(course.bench);
        store.count(course, 1);
        store.queue.add(course);
        store.next();
    }

    private void goHome(Course course) {
        if (course.bench != course.repair.store()) course.legs++;
        course.ready = network.arrival(code(course.bench), code(course.repair.store()), course.done);
        at(course.ready, () -> ended(course));
    }

    private void ended(Course course) {
        if (course.repair.number() < counted) open--;
    }

    private void rebalance() {
        at(levelling(now), this::rebalance);
        for (int region = 0; region < 5; region++) {
            var code = "R" + region;
            List<Rebalancing.Phone> phones = new ArrayList<>();
            for (Store store : stores)
                if (network.stores().get(store.number).region().value().equals(code)) phones.addAll(untouched(store));
            for (var move : Rebalancing.propose(phones, policy, network)) move(move);
        }
    }

    private List<Rebalancing.Phone> untouched(Store store) {
        List<Rebalancing.Phone> phones = new ArrayList<>();
        int before = store.busy;
        double work = store.work
                - store.queue.stream().mapToDouble(c -> time(c.repair).mean()).sum();
        for (Course course : store.queue) {
            phones.add(new Rebalancing.Phone("" + course.repair.number(), question(course, store, work, before)));
            work += time(course.repair).mean();
            before++;
        }
        return phones;
    }

    /** Where it lies only what is before it waits, and its part is there. */
    private Question question(Course course, Store here, double work, int before) {
        var question = question(course);
        var benches = new ArrayList<>(question.stores());
        benches.set(
                here.number,
                new Bench(network.stores().get(here.number), load(work, before), Load.NONE, 1, Optional.empty()));
        return question(course, question.work(), benches);
    }

    private static Load load(double work, int phones) {
        return new Load(TimeTaken.duration(Math.max(0, work)), phones);
    }

    private void move(Rebalancing.Move move) {
        var course = courses.get(Integer.parseInt(move.phone()));
        var store = stores.get(course.bench);
        store.queue.remove(course);
        store.count(course, -1);
        send(course, number(move.to()));
    }

    /** The next time after that at which queues are levelled. */
    private Instant levelling(Instant after) {
        var day = after.atZone(ZoneOffset.UTC).toLocalDate();
        Instant at = day.atTime(LEVELLED).toInstant(ZoneOffset.UTC);
        while (!at.isAfter(after)
                || network.hours().openBetween(at.minusSeconds(3_600), at).isZero()) {
            day = day.plusDays(1);
            at = day.atTime(LEVELLED).toInstant(ZoneOffset.UTC);
        }
        return at;
    }

    private StoreCode code(int store) {
        return network.stores().get(store).code();
    }

    private int number(StoreCode code) {
        return network.number(code);
    }

    private static String level(Course course) {
        return SimulatedNetwork.LEVELS.get(course.repair.level());
    }

    private static TimeTaken time(SimulatedRepair repair) {
        return SimulatedNetwork.TIMES.get(repair.level());
    }
}
