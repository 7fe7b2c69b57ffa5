package org.aftercare.sla;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.junit.jupiter.api.Test;

/**
 * Timers of two nodes and steps of two others at once, on one database, with clocks that differ by minutes: so that
 * levels are told before a step is written that says that they weren't reached, and told again later.
 */
class ClockRaceTest {
    private static final Instant OPENS = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration LASTS = Duration.ofDays(4);
    private static final int TICKETS = 12;

    private final AtomicReference<Instant> time = new AtomicReference<>(OPENS);
    private final AtomicLong lines = new AtomicLong(1_000_000_000);

    @Test
    void eachLevelIsToldOnceOnH2() throws Exception {
        try (var rig = Rig.ofRooms("ticket", "custody", "sla", "logistics", "routing")) {
            race(rig);
        }
    }

    @Test
    void eachLevelIsToldOnceOnPostgres() throws Exception {
        try (var rig = Rig.onPostgres("ticket", "custody", "sla", "logistics", "routing")) {
            race(rig);
        }
    }

    private void race(Rig first) throws Exception {
        var rigs = List.of(first, first.beside(), first.beside(), first.beside());
        rigs.forEach(rig -> rig.with(
                NetworkDesk.class,
                new SampleNetwork()
                        .with("RO-BUC-1", NORTH, "L1 L2", SampleHours.daily("Europe/Bucharest", "10:00-18:00"))));
        var threads = Executors.newFixedThreadPool(5);
        try {
            var stories = List.of(stories(first), stories(rigs.get(1)));
            List<Callable<Void>> work = List.of(
                    () -> passTime(),
                    () -> steps(first, stories.get(0), 1),
                    () -> steps(rigs.get(1), stories.get(1), 2),
                    () -> timer(rigs.get(2), Duration.ZERO),
                    () -> timer(rigs.get(3), Duration.ofMinutes(5)));
            for (Future<Void> done : threads.invokeAll(work)) done.get();
            rigs.forEach(rig -> rig.at(time.get().plus(Duration.ofMinutes(5))));
            first.tx(() -> first.the(ClockTimer.class).wake());
            stories.forEach(of -> of.forEach(story -> holds(first, story)));
            eventsTellWhatIsWritten(first, rigs);
        } finally {
            threads.shutdownNow();
            rigs.subList(1, rigs.size()).forEach(Rig::close);
        }
    }

    private List<SampleStory> stories(Rig rig) {
        rig.at(OPENS);
        List<SampleStory> stories = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) stories.add(new SampleStory(rig, "RO-BUC-1"));
        return stories;
    }

    /** A minute in half a millisecond. */
    private Void passTime() throws InterruptedException {
        while (time.get().isBefore(OPENS.plus(LASTS))) {
            Thread.sleep(5);
            time.updateAndGet(now -> now.plus(Duration.ofMinutes(10)));
        }
        return null;
    }

    private boolean isOver() {
        return !time.get().isBefore(OPENS.plus(LASTS));
    }

    private Void timer(Rig rig, Duration ahead) {
        while (!isOver()) {
            rig.at(time.get().plus(ahead));
            rig.tx(() -> rig.the(ClockTimer.class).wake());
        }
        return null;
    }

    /** The customer decides, and work goes on; told by a clock that is up to two hours behind. */
    private Void steps(Rig rig, List<SampleStory> stories, long seed) {
        var random = new Random(seed);
        var last = new Instant[TICKETS];
        var rests = new boolean[TICKETS];
        while (!isOver()) {
            int i = random.nextInt(TICKETS);
            var at = time.get().minus(Duration.ofMinutes(random.nextInt(120)));
            if (at.isBefore(OPENS) || last[i] != null && !at.isAfter(last[i])) continue;
            rests[i] = !rests[i];
            last[i] = at;
            rig.at(at);
            write(rig, stories.get(i), rests[i] ? TicketStatus.AWAITING_APPROVAL : TicketStatus.IN_REPAIR);
        }
        return null;
    }

    private void write(Rig rig, SampleStory story, TicketStatus status) {
        rig.tx(Caller.SYSTEM, () -> {
            var card = rig.the(CaseFile.class).read(story.number());
            rig.entities()
                    .createNativeQuery("insert into timeline (id, ticket_id, kind, to_status, bench_store, at, actor,"
                            + " role, words, finding, detail) values (?1, ?2, 'STEP', ?3, 'RO-BUC-1', ?4, 'test',"
                            + " 'LEAD', '', '', '')")
                    .setParameter(1, lines.incrementAndGet())
                    .setParameter(2, card.id())
                    .setParameter(3, status.name())
                    .setParameter(4, rig.now().atOffset(ZoneOffset.UTC))
                    .executeUpdate();
            rig.the(ClockDesk.class).follow(card);
            return null;
        });
    }

    /** What stands told is what history says; what was told before it was taken back stays, and each has a number. */
    private static void holds(Rig rig, SampleStory story) {
        TicketCard card = story.card();
        rig.tx(Caller.SYSTEM, () -> {
            var runs = rig.the(Reckoner.class).runs(card);
            var clocks = rig.the(Clocks.class);
            for (SlaClock clock : clocks.of(card.number())) {
                var reached = new Reckoning(clock.kind(), runs.of(clock).orElseThrow(), clock.terms())
                        .levels().stream()
                                .filter(level -> !level.at().isAfter(rig.now()))
                                .map(Reckoning.Level::level)
                                .toList();
                var fired = clocks.fired(List.of(clock.id()));
                assertThat(fired.stream().filter(LevelFired::isLive).map(LevelFired::level))
                        .as("%s of %s", clock.kind(), card.number())
                        .containsExactlyInAnyOrderElementsOf(reached);
                fired.stream()
                        .collect(Collectors.groupingBy(LevelFired::level))
                        .values()
                        .forEach(told -> {
                            assertThat(told.stream().map(LevelFired::revision))
                                    .containsExactlyInAnyOrderElementsOf(
                                            java.util.stream.IntStream.rangeClosed(1, told.size())
                                                    .boxed()
                                                    .toList());
                            assertThat(told.stream().filter(LevelFired::isLive).map(LevelFired::revision))
                                    .as("only the last may stand")
                                    .isSubsetOf(told.size());
                        });
            }
            return null;
        });
    }

    private static void eventsTellWhatIsWritten(Rig rig, List<Rig> all) {
        var reached = all.stream()
                .flatMap(one -> one.announced().stream())
                .filter(LevelsReached.class::isInstance)
                .flatMap(batch -> ((LevelsReached) batch).levels().stream())
                .map(LevelsReached.Reached::firing)
                .toList();
        long takenBack = all.stream()
                .flatMap(one -> one.announced().stream())
                .filter(LevelTakenBack.class::isInstance)
                .count();
        assertThat(reached).doesNotHaveDuplicates().hasSize((int) count(rig, "select count(*) from sla_firing"));
        assertThat(takenBack)
                .as("superseded firings")
                .isPositive()
                .isEqualTo(count(rig, "select count(*) from sla_firing where superseded_at is not null"));
        System.out.println("clock race: " + reached.size() + " levels told, " + takenBack + " of them taken back");
    }

    private static long count(Rig rig, String sql) {
        return rig.tx(() -> ((Number) rig.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }
}
