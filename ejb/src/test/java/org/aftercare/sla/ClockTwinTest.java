package org.aftercare.sla;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Role;
import org.aftercare.network.Span;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.sla.MinuteClock.Line;
import org.aftercare.sla.MinuteStore.Window;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/**
 * The engine against its brute-force twin, which walks minute by minute: stores in zones whose clocks are changed
 * meanwhile, calendars and terms that change their version, pauses, moves of the bench, reopenings, steps at one instant
 * and at the very instants at which doors open or close and levels are reached. More cases with {@code
 * -Dclock.cases=100000}; one alone with {@code -Dclock.seed=…}.
 */
class ClockTwinTest {
    private static final int CASES = Integer.getInteger("clock.cases", 5_000);
    /** Tickets of one network: to fill the tables of a network costs more than a ticket. */
    private static final int TICKETS = 10;

    private static final List<StoreCode> CODES =
            Stream.of("XX-0", "XX-1", "XX-2", "XX-9").map(StoreCode::new).toList();
    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Bucharest",
                    "America/New_York",
                    "Asia/Kolkata",
                    "America/Sao_Paulo",
                    "Australia/Lord_Howe",
                    "Asia/Shanghai",
                    "Africa/Casablanca")
            .map(ZoneId::of)
            .toList();
    /** Zones with a day on which they change, or once changed, their clocks: Lord Howe by half an hour. */
    private static final String CHANGES = """
            Europe/Bucharest    2026-03-29 2026-10-25
            America/New_York    2026-03-08 2026-11-01
            Asia/Kolkata        1942-05-14 1942-08-31 1945-10-14
            America/Sao_Paulo   2018-02-17 2018-11-04
            Australia/Lord_Howe 2026-04-04 2026-10-03
            Asia/Shanghai       1990-04-14 1990-09-15
            Africa/Casablanca   2026-02-15 2026-03-22
            """;

    private static final List<Window> WINDOWS = CHANGES.lines()
            .flatMap(line -> Arrays.stream(line.split(" +")).skip(1))
            .map(day ->
                    new Window(LocalDate.parse(day).minusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC)))
            .toList();

    @Test
    void clocksAreChangedInEachWindow() {
        CHANGES.lines().forEach(line -> {
            var rules = ZoneId.of(line.split(" ")[0]).getRules();
            for (String day : line.substring(20).split(" ")) {
                var noon = LocalDate.parse(day).atTime(0, 0).toInstant(ZoneOffset.UTC);
                assertThat(rules.nextTransition(noon.minus(Duration.ofDays(1))).getInstant())
                        .as(line)
                        .isBefore(noon.plus(Duration.ofDays(2)));
            }
        });
    }

    @Test
    void theEngineEqualsItsTwin() {
        var only = Long.getLong("clock.seed");
        int networks = (CASES + TICKETS - 1) / TICKETS;
        var tally = new EnumMap<State, Integer>(State.class);
        for (long seed = only == null ? 0 : only; seed < (only == null ? networks : only + 1); seed++)
            new Network(seed, tally).agrees();
        System.out.println("clock twin: " + networks * TICKETS + " tickets agree; clocks stood " + tally);
        if (only == null) assertThat(tally.keySet()).as("each state is seen").containsExactlyInAnyOrder(State.values());
    }

    /** Three stores and their tickets. */
    private static final class Network {
        private final long seed;
        private final Random random;
        private final Map<State, Integer> tally;
        private final Window window;
        private final List<MinuteStore> stores = new ArrayList<>();
        private final List<Integer> edges = new ArrayList<>();

        Network(long seed, Map<State, Integer> tally) {
            this.seed = seed;
            this.tally = tally;
            random = new Random(seed);
            window = WINDOWS.get((int) (seed % WINDOWS.size()));
            for (int store = 0; store < 3; store++) {
                // that whose clocks are changed among them
                var zone = store == 0 ? ofWindow() : ZONES.get(random.nextInt(ZONES.size()));
                stores.add(MinuteStore.random("S" + store, zone, window, random));
            }
            java.util.Collections.shuffle(stores, random);
            stores.forEach(store -> edges.addAll(store.edges()));
        }

        private ZoneId ofWindow() {
            int index = WINDOWS.indexOf(window);
            for (String line : CHANGES.lines().toList()) {
                index -= line.split(" +").length - 1;
                if (index < 0) return ZoneId.of(line.split(" ")[0]);
            }
            throw new IllegalStateException();
        }

        void agrees() {
            stores.forEach(this::calendarAgrees);
            for (int ticket = 0; ticket < TICKETS; ticket++) ticketAgrees();
        }

        private void calendarAgrees(MinuteStore store) {
            int from = someMinute();
            int to = from + random.nextInt(Window.MINUTES - from);
            int need = 1 + random.nextInt(2_000);
            var what = "seed %s: %s from %s".formatted(seed, store.rules().version(), window.at(from));
            var rules = store.rules();
            assertThat(rules.openBetween(window.at(from), window.at(to)))
                    .as(what)
                    .isEqualTo(ofMinutes(store.openBetween(from, to)));
            assertThat(rules.isOpenAt(window.at(from)))
                    .as(what)
                    .isEqualTo(store.open().get(from));
            int due = store.after(from, need);
            if (due >= 0)
                assertThat(rules.after(window.at(from), ofMinutes(need)))
                        .as(what)
                        .isEqualTo(window.at(due));
            int opens = store.open().nextSetBit(from);
            if (opens >= 0)
                assertThat(rules.nextOpening(window.at(from))).as(what).isEqualTo(window.at(opens));
            assertThat(rules.spans(window.at(from), window.at(to))).as(what).isEqualTo(spans(store, from, to));
        }

        private List<Span> spans(MinuteStore store, int from, int to) {
            List<Span> spans = new ArrayList<>();
            for (int minute = store.open().nextSetBit(from); minute >= 0 && minute < to; ) {
                int end = Math.min(to, store.open().nextClearBit(minute));
                spans.add(new Span(window.at(minute), window.at(end)));
                minute = store.open().nextSetBit(end);
            }
            return spans;
        }

        private void ticketAgrees() {
            var terms = terms();
            var newTerms = terms();
            var history = history(terms);
            int arrival = Math.max(0, history.get(0).minute() - random.nextInt(300) + 20);
            for (ClockKind kind : ClockKind.values()) compare(kind, arrival, history, terms);
            // a policy that changes keeps what has run
            compare(ClockKind.values()[random.nextInt(ClockKind.values().length)], arrival, history, newTerms);
        }

        /** A life in steps: at the minutes of a busy day, at which doors open or close, or at which a level is reached. */
        private List<Line> history(Terms terms) {
            List<Line> history = new ArrayList<>();
            int minute = Math.min(someMinute(), 5 * 24 * 60);
            var line = new Line(minute, status(), random.nextInt(3), false, false, false);
            for (int step = 1 + random.nextInt(12); step > 0; step--) {
                history.add(line);
                minute = Math.min(next(history, minute, terms), Window.MINUTES - 100);
                line = after(line, minute);
            }
            return history;
        }

        /** A step, a message to the customer, or the phone on its way. */
        private Line after(Line line, int minute) {
            boolean owed = random.nextInt(8) == 0 != line.statutory();
            int holder = line.holder();
            return switch (random.nextInt(7)) {
                case 0 -> new Line(minute, line.status(), holder, line.travelling(), true, owed);
                case 1 -> new Line(minute, line.status(), random.nextInt(3), !line.travelling(), false, owed);
                default -> new Line(minute, status(), holder, line.travelling(), false, owed);
            };
        }

        private int next(List<Line> history, int minute, Terms terms) {
            return switch (random.nextInt(8)) {
                case 0 -> minute;
                case 1, 2 -> first(edges, minute);
                case 3 -> first(levels(history, terms), minute);
                default -> minute + random.nextInt(random.nextBoolean() ? 90 : 1_000);
            };
        }

        private List<Integer> levels(List<Line> history, Terms terms) {
            var kind = ClockKind.values()[random.nextInt(ClockKind.values().length)];
            return MinuteClock.all(kind, 0, history, stores, terms).stream()
                    .flatMap(clock -> clock.levels().values().stream())
                    .toList();
        }

        /** The next of them. */
        private int first(List<Integer> minutes, int after) {
            return minutes.stream()
                    .filter(minute -> minute > after)
                    .min(Integer::compare)
                    .orElse(after + 1);
        }

        /** Half of them usual at the counter and bench, the others anything at all. */
        private TicketStatus status() {
            var usual = List.of(
                    TicketStatus.RECEIVED,
                    TicketStatus.DIAGNOSING,
                    TicketStatus.AWAITING_APPROVAL,
                    TicketStatus.IN_REPAIR,
                    TicketStatus.READY,
                    TicketStatus.COLLECTED);
            return random.nextBoolean()
                    ? usual.get(random.nextInt(usual.size()))
                    : TicketStatus.values()[random.nextInt(TicketStatus.values().length)];
        }

        private Terms terms() {
            // quarters of them are whole minutes too
            var budget = ofMinutes(4L * (1 + random.nextInt(random.nextBoolean() ? 60 : 500)));
            return new Terms(
                    "p", "*", budget, List.of(50, 75, 100), ofMinutes(1 + random.nextInt(600)), random.nextInt(4));
        }

        private int someMinute() {
            return random.nextInt(3) == 0 && !edges.isEmpty()
                    ? edges.get(random.nextInt(edges.size()))
                    : random.nextInt(Window.MINUTES);
        }

        private void compare(ClockKind kind, int arrival, List<Line> history, Terms terms) {
            Supplier<String> what =
                    () -> "seed %s, %s within %s: %s".formatted(seed, kind, terms.budget(), told(history));
            var twins = MinuteClock.all(kind, arrival, history, stores, terms);
            var runs = runs(kind, arrival, history);
            assertThat(runs.size()).as(what).isEqualTo(twins.size());
            int last = history.get(history.size() - 1).minute();
            int now = last + random.nextInt(random.nextBoolean() ? 60 : Window.MINUTES - last);
            for (int turn = 0; turn < runs.size(); turn++)
                compare(new Reckoning(kind, runs.get(turn), terms), twins.get(turn), now, last, what);
        }

        private void compare(Reckoning engine, MinuteClock twin, int now, int last, Supplier<String> what) {
            assertThat(levels(engine)).as(what).isEqualTo(twin.levels());
            assertThat(engine.stateAt(window.at(now)))
                    .as(() -> what.get() + " at " + window.at(now))
                    .isEqualTo(twin.stateAt(now));
            tally.merge(twin.stateAt(now), 1, Integer::sum);
            for (int minute : new int[] {now, last, last / 2})
                assertThat(engine.run().elapsedAt(window.at(minute)))
                        .as(what)
                        .isEqualTo(ofMinutes(twin.elapsedAt(minute)));
            assertThat(engine.run().endedAt()).as(what).isEqualTo(twin.over() < 0 ? null : window.at(twin.over()));
        }

        /** Those of this window. */
        private Map<Integer, Integer> levels(Reckoning engine) {
            var end = window.at(Window.MINUTES);
            return engine.levels().stream()
                    .filter(level -> level.at().isBefore(end))
                    .collect(Collectors.toMap(Reckoning.Level::level, level -> window.minuteOf(level.at())));
        }

        private List<Run> runs(ClockKind kind, int arrival, List<Line> history) {
            var lines = history.stream().map(this::since).toList();
            return ClockRules.runs(
                    kind,
                    new Story(window.at(arrival), store(0), lines),
                    code -> stores.get(CODES.indexOf(code)).rules());
        }

        private StatusSince since(Line line) {
            return new StatusSince(
                    line.status(),
                    window.at(line.minute()),
                    store(line.holder()),
                    line.travelling() ? Optional.of(store(3)) : Optional.empty(),
                    line.contact(),
                    line.statutory(),
                    "ana",
                    Role.CLERK);
        }

        private static StoreCode store(int number) {
            return CODES.get(number);
        }

        private String told(List<Line> history) {
            return history.stream()
                    .map(line -> window.at(line.minute()) + " " + line)
                    .collect(Collectors.joining("\n", "\n", "\n"));
        }
    }
}
