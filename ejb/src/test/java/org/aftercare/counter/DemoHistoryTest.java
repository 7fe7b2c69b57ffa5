package org.aftercare.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.device.DeviceDesk;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.DemoFiles;
import org.aftercare.platform.ReferenceCheck;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Rig;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.TrialDesk;
import org.aftercare.warranty.TryPolicies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a first start of the demo shows. */
class DemoHistoryTest {
    static Rig rig;

    @BeforeAll
    static void tell() {
        rig = new Rig().with(ReferenceFiles.class, new DemoFiles());
        rig.tx(Caller.SYSTEM, () -> rig.the(ReferenceCheck.class));
        rig.tx(() -> {
            rig.the(DemoHistory.class);
        });
    }

    @AfterAll
    static void close() {
        rig.close();
    }

    @Test
    void thereAreTicketsInEveryState() {
        List<?> found = rig.entities()
                .createNativeQuery("select distinct status from ticket")
                .getResultList();
        var statuses = found.stream().map(String::valueOf).collect(Collectors.toSet());
        for (TicketStatus status : TicketStatus.values()) assertThat(statuses).contains(status.name());
    }

    @Test
    void itIsToldOnce() {
        var before = count("ticket");
        rig.tx(() -> rig.the(DemoHistory.class).tellTheLastWeeks());
        assertThat(count("ticket")).isEqualTo(before).isGreaterThan(150);
    }

    @Test
    void theNetworkIsAsLargeAsPromised() {
        var stores =
                Callers.acting(Caller.SYSTEM, () -> rig.the(NetworkDesk.class).stores());
        assertThat(stores).hasSizeGreaterThanOrEqualTo(40);
        assertThat(stores.stream().map(StoreCard::country).distinct()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(stores.stream().map(StoreCard::region).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Callers.acting(Caller.SYSTEM, () -> rig.the(DeviceDesk.class).models()))
                .hasSizeGreaterThanOrEqualTo(25);
        assertThat(count("device")).isGreaterThanOrEqualTo(400);
    }

    @Test
    void everyDecisionOfTheHistoryComesOutAsItWasRecorded() {
        var office = new Caller("otto", Role.OFFICE, new Scope.Everywhere());
        var trials = rig.the(TrialDesk.class);
        var all = new TryPolicies("", Instant.EPOCH, rig.now().plusSeconds(1), TrialDesk.MOST);
        var id = rig.tx(office, () -> trials.start(all)).id();
        boolean more = true;
        while (more) more = rig.tx(Caller.SYSTEM, trials::goOn);
        var replay = rig.tx(office, () -> trials.trial(id));
        assertThat(replay.looked()).isEqualTo((int) count("coverage_decision")).isGreaterThan(150);
        assertThat(replay.differ()).isZero();
    }

    @Test
    void someWaitForPartsWithADateAndTheShelvesAreRight() {
        assertThat(count("part_want where missing > 0")).isGreaterThan(3);
        assertThat(count("part_order where outstanding > 0 and ticket > ''")).isGreaterThan(3);
        assertThat(count("part_item where place = 'FREE'")).isGreaterThan(50);
        var report =
                rig.tx(Caller.SYSTEM, () -> rig.the(ReconciliationDesk.class).page(Optional.empty(), "", 200));
        assertThat(report.items())
                .filteredOn(found -> found.kind().name().startsWith("PART_"))
                .isEmpty();
    }

    @Test
    void someCustomersHaveAnsweredAndSomeOfThemWaitForACall() {
        long asked = count("invitation where withdrawn_at is null");
        long answered = count("invitation where answered_at is not null");
        assertThat(answered).isGreaterThan(20).isLessThan(asked);
        assertThat(count("call_back")).isBetween(1L, answered / 2);
    }

    private static long count(String table) {
        return ((Number) rig.entities()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue();
    }
}
