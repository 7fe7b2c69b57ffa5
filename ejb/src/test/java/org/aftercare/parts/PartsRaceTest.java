package org.aftercare.parts;

import static org.aftercare.parts.SampleStock.BATTERY;
import static org.aftercare.parts.SampleStock.BENCH;
import static org.aftercare.parts.SampleStock.DISPLAY;
import static org.aftercare.parts.SampleStock.FAR;
import static org.aftercare.parts.SampleStock.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.custody.SealDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.Passing;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StatementCount;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/**
 * Three nodes on one database that order, receive, reserve, release, fit, send, lose and count the same few parts, and
 * break off at any statement, while repairs begin, wait, end and move on; a fourth looks on. At no instant do the ledger,
 * the stock and what repairs need tell different things.
 */
class PartsRaceTest {
    private static final List<StoreCode> STORES = List.of(BENCH, OTHER, FAR);
    private static final List<String> NUMBERS = List.of(DISPLAY, BATTERY);
    private static final int REPAIRS = 9;
    private static final int ACTS = 100;
    private static final int ROUNDS = 10;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger crashed = new AtomicInteger();
    private final AtomicInteger passing = new AtomicInteger();

    @Test
    void allTellTheSameOnH2() throws Exception {
        try (var rig = Rig.ofRooms(SampleStock.ROOMS)) {
            race(rig);
            reserveTheLast(rig);
        }
    }

    @Test
    void allTellTheSameOnPostgres() throws Exception {
        try (var rig = Rig.onPostgres(SampleStock.ROOMS)) {
            race(rig);
            reserveTheLast(rig);
        }
    }

    /** Two technicians, one part: in each round one has it and the other is told. */
    private void reserveTheLast(Rig first) throws Exception {
        var stock = new SampleStock(first);
        try (var second = first.beside()) {
            second.at(first.now()).with(NetworkDesk.class, SampleStock.network());
            var threads = Executors.newFixedThreadPool(2);
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    var one = stock.repair();
                    var other = stock.repair();
                    int there = stock.line(DISPLAY).reserved();
                    stock.has(DISPLAY, there).has(DISPLAY, there + 1);
                    int free = stock.line(DISPLAY).free();
                    var together = new CyclicBarrier(2);
                    List<Callable<Boolean>> both = List.of(
                            () -> reserves(first, one.number(), together),
                            () -> reserves(second, other.number(), together));
                    int winners = 0;
                    for (Future<Boolean> end : threads.invokeAll(both)) winners += end.get() ? 1 : 0;
                    assertThat(winners).as("with one of them free").isEqualTo(Math.min(1, free));
                    assertThat(stock.line(DISPLAY).free()).isZero();
                }
                agrees(first);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static boolean reserves(Rig rig, TicketNumber number, CyclicBarrier together) throws Exception {
        together.await();
        try {
            rig.tx(SampleStock.at(BENCH, Role.TECHNICIAN), () -> {
                rig.the(PartsDesk.class).reserve(number, DISPLAY, 1);
                return null;
            });
            return true;
        } catch (NoneFree told) {
            return false;
        }
    }

    private void race(Rig first) throws Exception {
        var rigs = List.of(first, first.beside(), first.beside(), first.beside());
        rigs.forEach(rig -> rig.at(Rig.MONDAY_NOON).with(NetworkDesk.class, SampleStock.network()));
        var stock = new SampleStock(first);
        List<TicketNumber> repairs = new ArrayList<>();
        for (int i = 0; i < REPAIRS; i++)
            repairs.add(stock.repair(STORES.get(i % 3)).number());
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> work = List.of(
                    () -> acts(rigs.get(0), repairs, 1),
                    () -> acts(rigs.get(1), repairs, 2),
                    () -> acts(rigs.get(2), repairs, 3),
                    () -> look(rigs.get(3)));
            for (Future<Void> end : threads.invokeAll(work)) end.get();
            holds(rigs.get(3));
        } finally {
            threads.shutdownNow();
            rigs.subList(1, rigs.size()).forEach(Rig::close);
        }
    }

    private Void acts(Rig rig, List<TicketNumber> repairs, long seed) {
        var random = new Random(seed);
        try {
            for (int i = 0; i < ACTS; i++) {
                rig.later(Duration.ofMinutes(random.nextInt(20)));
                if (random.nextInt(4) == 0) StatementCount.breakAfter(1 + random.nextInt(40));
                tryTo(() -> act(rig, repairs.get(random.nextInt(REPAIRS)), random));
                StatementCount.breakNever();
            }
        } finally {
            if (finished.incrementAndGet() == 3) over.set(true);
        }
        return null;
    }

    private void tryTo(Runnable act) {
        try {
            act.run();
            done.incrementAndGet();
        } catch (Refusal no) {
            refused.incrementAndGet();
        } catch (RuntimeException failed) {
            if (Passing.causes(failed).anyMatch(StatementCount.Broken.class::isInstance)) crashed.incrementAndGet();
            else if (Passing.isPassing(failed) || isTwin(failed)) passing.incrementAndGet();
            else throw failed;
        }
    }

    /** Two entries of the ledger for one thing at once: the second breaks the key. */
    private static boolean isTwin(Throwable failed) {
        return Passing.causes(failed)
                .anyMatch(cause -> cause instanceof java.sql.SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("23"));
    }

    private static void act(Rig rig, TicketNumber repair, Random random) {
        var here = STORES.get(random.nextInt(3));
        var number = NUMBERS.get(random.nextInt(2));
        var lead = SampleStock.at(here, Role.LEAD);
        switch (random.nextInt(9)) {
            case 0 -> count(rig, lead, here, number, random.nextInt(4));
            case 1 -> {
                for (var order : rig.tx(lead, () -> rig.the(PartOrderDesk.class).open(here)))
                    rig.tx(lead, () -> rig.the(PartOrderDesk.class).receive(order.id(), 1 + random.nextInt(2), ""));
            }
            case 2 ->
                rig.tx(
                        lead,
                        () -> rig.the(PartOrderDesk.class)
                                .order(new OrderParts(here, number, 1, Optional.empty(), Optional.empty())));
            case 3 ->
                rig.tx(Caller.SYSTEM, () -> {
                    var ticket = rig.the(CaseFile.class).read(repair);
                    var bench = SampleStock.at(ticket.benchStore(), Role.TECHNICIAN);
                    return Callers.acting(bench, () -> {
                        rig.the(PartsDesk.class).reserve(repair, number, 1);
                        return null;
                    });
                });
            case 4, 5 -> step(rig, repair, random, number);
            case 6 -> {
                for (var due :
                        rig.tx(Caller.SYSTEM, () -> rig.the(ArrivalDesk.class).due(5)))
                    rig.tx(Caller.SYSTEM, () -> rig.the(ArrivalDesk.class).moveOn(due));
            }
            default -> move(rig, lead, here, random);
        }
    }

    private static void count(Rig rig, Caller lead, StoreCode here, String number, int pieces) {
        rig.tx(lead, () -> {
            rig.the(PartsDesk.class).count(here, number, pieces, "counted");
            return null;
        });
    }

    /** Whatever may be done with any part of the store, scans of what comes included. */
    private static void move(Rig rig, Caller lead, StoreCode here, Random random) {
        var items = rig.tx(lead, () -> rig.the(StockDesk.class).items(here, List.of(PartPlace.values()), "", 100))
                .items();
        if (items.isEmpty()) return;
        var item = items.get(random.nextInt(items.size()));
        if (item.place() == PartPlace.TRANSIT) {
            rig.tx(lead, () -> rig.the(PartsDesk.class).scan(item.label(), here));
            return;
        }
        var acts = Stream.concat(PartAct.legal(item.place(), Role.LEAD).stream(), Stream.of(PartAct.SEND))
                .toList();
        var act = acts.get(random.nextInt(acts.size()));
        var goal = STORES.get(random.nextInt(3));
        rig.tx(
                lead,
                () -> rig.the(PartsDesk.class)
                        .move(new MovePart(
                                item.label(), act, Optional.of(item.place()), "because", Optional.of(goal))));
    }

    private static void step(Rig rig, TicketNumber repair, Random random, String number) {
        var bench = rig.tx(Caller.SYSTEM, () -> rig.the(CaseFile.class).read(repair))
                .benchStore();
        var lead = SampleStock.at(bench, Role.LEAD);
        var steps = List.of(
                Step.ORDER_PARTS,
                Step.ORDER_PARTS,
                Step.PARTS_ARRIVED,
                Step.PART_WRONG,
                Step.LOOK_AGAIN,
                Step.FINISH_REPAIR,
                Step.FAIL_CHECK,
                Step.PROPOSE_SWAP,
                Step.DENY_SWAP);
        var step = steps.get(random.nextInt(steps.size()));
        var papers = Papers.NONE
                .withReason("because of " + number)
                .withRepair("done")
                .withParts(number + " x" + (1 + random.nextInt(2)));
        rig.tx(lead, () -> {
            var seen = rig.the(CaseFile.class).read(repair);
            return rig.the(TicketDesk.class).take(new TakeStep(repair, seen.version(), step, papers));
        });
    }

    private Void look(Rig rig) throws InterruptedException {
        while (!over.get()) {
            agrees(rig);
            Thread.sleep(20);
        }
        return null;
    }

    private static void agrees(Rig rig) {
        assertThat(SampleStock.discrepancies(rig)).isEmpty();
    }

    private void holds(Rig rig) {
        agrees(rig);
        var check = rig.tx(Caller.SYSTEM, () -> rig.the(SealDesk.class).check());
        assertThat(check.breaks()).isEmpty();
        for (var store : STORES) {
            long byLedger = number(
                    rig,
                    "select count(*) from custody_holding where kind = 'store' and place = '" + store
                            + "' and thing like 'part:%'");
            long byBook = number(
                    rig,
                    "select count(*) from part_item where store = '" + store
                            + "' and place in ('FREE', 'RESERVED', 'DEFECTIVE')");
            assertThat(byBook).isEqualTo(byLedger);
        }
        assertThat(number(rig, "select count(*) from part_item where place = 'RESERVED' and ticket = ''"))
                .isZero();
        assertThat(number(rig, "select count(*) from part_order where outstanding < 0"))
                .isZero();
        assertThat(number(
                        rig,
                        "select count(*) from part_item f join part_want w on w.store = f.store"
                                + " and w.number = f.number where f.place = 'FREE' and w.missing > 0"))
                .as("nobody waits for what lies free")
                .isZero();
        assertThat(done.get()).as("acts that were done").isGreaterThan(100);
        assertThat(crashed.get()).as("acts that broke off").isGreaterThan(8);
        assertThat(refused.get()).as("acts that were refused").isGreaterThan(8);
        assertThat(passing.get())
                .as("acts that met others, and may be tried again")
                .isLessThan(REPAIRS * 8);
    }

    private static long number(Rig rig, String sql) {
        return rig.tx(() -> ((Number) rig.entities().createNativeQuery(sql).getSingleResult()).longValue());
    }
}
