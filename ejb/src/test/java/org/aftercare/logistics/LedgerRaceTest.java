package org.aftercare.logistics;

import static org.aftercare.network.SampleNetwork.NORTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.HandedOver;
import org.aftercare.custody.Holder;
import org.aftercare.custody.SealDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.SampleHours;
import org.aftercare.network.SampleNetwork;
import org.aftercare.platform.Passing;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.Rig;
import org.aftercare.platform.StatementCount;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.SampleStory;
import org.aftercare.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/**
 * Three nodes with clocks that differ, on one database, that send, receive, scan twice and at wrong stores, alone and by
 * manifest, and break off at any statement; a fourth seals the days, a fifth looks on. At no instant has a phone two
 * holders, or none; and every chain and every seal is right.
 */
class LedgerRaceTest {
    private static final String[] ROOMS = {"ticket", "custody", "sla", "logistics", "routing"};
    private static final List<StoreCode> STORES =
            Stream.of("AA-1", "BB-2", "CC-3").map(StoreCode::new).toList();
    private static final int PHONES = 8;
    private static final int ACTS = 150;
    private static final Instant BEGINS = Instant.parse("2026-11-23T08:00:00Z");

    private final AtomicReference<Instant> time = new AtomicReference<>(BEGINS);
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger finished = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger crashed = new AtomicInteger();

    @Test
    void eachPhoneHasOneHolderOnH2() throws Exception {
        try (var rig = Rig.ofRooms(ROOMS)) {
            race(rig);
        }
    }

    @Test
    void eachPhoneHasOneHolderOnPostgres() throws Exception {
        try (var rig = Rig.onPostgres(ROOMS)) {
            race(rig);
        }
    }

    private void race(Rig first) throws Exception {
        var rigs = List.of(first, first.beside(), first.beside(), first.beside(), first.beside());
        rigs.forEach(rig -> rig.at(BEGINS).with(NetworkDesk.class, network()));
        List<SampleStory> stories = new ArrayList<>();
        for (int i = 0; i < PHONES; i++)
            stories.add(new SampleStory(first, STORES.get(i % 3).value()));
        var threads = Executors.newFixedThreadPool(5);
        try {
            List<Callable<Void>> work = List.of(
                    () -> acts(rigs.get(0), stories, 1),
                    () -> acts(rigs.get(1), stories, 2),
                    () -> acts(rigs.get(2), stories, 3),
                    () -> seal(rigs.get(3)),
                    () -> look(rigs.get(4)));
            for (Future<Void> end : threads.invokeAll(work)) end.get();
            rigs.get(3).at(time.get().plus(Duration.ofDays(2)));
            sealAll(rigs.get(3));
            holds(rigs.get(4).at(rigs.get(3).now()), stories);
        } finally {
            threads.shutdownNow();
            rigs.subList(1, rigs.size()).forEach(Rig::close);
        }
    }

    private static SampleNetwork network() {
        var network = new SampleNetwork();
        STORES.forEach(store -> network.with(store.value(), NORTH, "L1 L2", SampleHours.ALWAYS));
        return network;
    }

    private Void acts(Rig rig, List<SampleStory> stories, long seed) {
        var random = new Random(seed);
        try {
            for (int i = 0; i < ACTS; i++) {
                var now = time.updateAndGet(before -> before.plus(Duration.ofMinutes(random.nextInt(20))));
                rig.at(now.plus(Duration.ofMinutes(random.nextInt(40) - 20)));
                if (random.nextInt(3) == 0) StatementCount.breakAfter(1 + random.nextInt(30));
                tryTo(() -> act(rig, stories, random));
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
        } catch (Refusal no) {
            refused.incrementAndGet();
        } catch (RuntimeException failed) {
            if (isCrash(failed)) crashed.incrementAndGet();
            else if (Passing.isPassing(failed) || isTwin(failed)) refused.incrementAndGet();
            else throw failed;
        }
    }

    private static boolean isCrash(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(StatementCount.Broken.class::isInstance);
    }

    /** Two hand-overs of one thing at once: the second breaks the key. */
    private static boolean isTwin(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof java.sql.SQLException sql
                        && String.valueOf(sql.getSQLState()).startsWith("23"));
    }

    private static void act(Rig rig, List<SampleStory> stories, Random random) {
        var story = stories.get(random.nextInt(PHONES));
        var here = STORES.get(random.nextInt(3));
        var goal = STORES.get(random.nextInt(3));
        var technician = new Caller("technician@" + here, Role.TECHNICIAN, new Scope.AtStore(here, NORTH));
        switch (random.nextInt(5)) {
            case 0, 1 -> rig.tx(technician, () -> rig.the(TransferDesk.class).dispatch(story.number(), goal, "moved"));
            case 2 -> {
                scan(rig, technician, story.number(), here);
                scan(rig, technician, story.number(), here);
            }
            case 3 -> {
                var other = stories.get(random.nextInt(PHONES));
                rig.tx(
                        technician,
                        () -> rig.the(ManifestDesk.class).dispatch(goal, List.of(story.number(), other.number())));
            }
            default -> scan(rig, technician, story.number(), here);
        }
    }

    private static void scan(Rig rig, Caller caller, TicketNumber number, StoreCode here) {
        rig.tx(caller, () -> rig.the(TransferDesk.class).scan(number.value(), here, rig.now()));
    }

    private Void seal(Rig rig) throws InterruptedException {
        while (!over.get()) {
            rig.at(time.get());
            sealAll(rig);
            Thread.sleep(20);
        }
        return null;
    }

    private static void sealAll(Rig rig) {
        while (rig.tx(Caller.SYSTEM, () -> rig.the(SealDesk.class).sealNext())) {
            // the next one
        }
    }

    /** Whoever looks, at whatever instant, sees ledger and parcels agree; late they may be. */
    private Void look(Rig rig) throws InterruptedException {
        while (!over.get()) {
            agrees(rig);
            Thread.sleep(20);
        }
        return null;
    }

    private static void agrees(Rig rig) {
        var report =
                rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 200));
        assertThat(report.items())
                .filteredOn(found -> found.kind() != Discrepancy.Kind.OVERDUE)
                .isEmpty();
    }

    private void holds(Rig rig, List<SampleStory> stories) {
        agrees(rig);
        var check = rig.tx(Caller.SYSTEM, () -> rig.the(SealDesk.class).check());
        assertThat(check.breaks()).isEmpty();
        assertThat(check.things()).isEqualTo(PHONES);
        assertThat(check.days()).as("days passed, and were sealed").isGreaterThan(2);
        long entries =
                stories.stream().mapToLong(story -> holds(rig, story).size()).sum();
        assertThat(entries).isEqualTo(check.entries());
        assertThat(entries).as("phones moved").isGreaterThan(3L * PHONES);
        assertThat(crashed.get()).as("acts that broke off").isGreaterThan(20);
        assertThat(refused.get()).as("acts that were refused").isGreaterThan(20);
    }

    /** One holder after the other, each entry from where the last one ended, in the order of recording. */
    private static List<HandedOver> holds(Rig rig, SampleStory story) {
        var ledger = rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).ledger(story.phone()));
        var legs = rig.tx(Caller.SYSTEM, () -> rig.the(TransferDesk.class).legs(story.number()));
        var holder = Holder.CUSTOMER;
        var last = Instant.MIN;
        for (var entry : ledger) {
            assertThat(entry.from()).isEqualTo(holder);
            assertThat(entry.recordedAt()).isAfterOrEqualTo(last);
            holder = entry.to();
            last = entry.recordedAt();
        }
        assertThat(rig.tx(Caller.SYSTEM, () -> rig.the(CustodyDesk.class).isUnbroken(story.phone())))
                .isTrue();
        assertThat(holder.kind()).isIn("store", "transit");
        assertThat(legs.stream().filter(leg -> leg.receivedAt() == null).map(leg -> Holder.transit(leg.id())))
                .as("on the way with one parcel, or with none")
                .containsExactlyElementsOf(holder.kind().equals("transit") ? List.of(holder) : List.of());
        return ledger;
    }
}
