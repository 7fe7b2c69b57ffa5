package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** Decides coverage again once something was found. */
@Dependent
class Recheck {
    private static final String WHOLE_DEVICE = "device";

    @Inject
    WarrantyDesk warranty;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    Findings findings;

    @Inject
    Appeals appeals;

    @Inject
    Clock clock;

    /**
     * Keeps the new decision on the ticket, by all findings in force; as of the day the phone was taken in, so that a
     * slow bench costs nobody their warranty.
     */
    Coverage afterFinding(Ticket ticket) {
        return decided(ticket, appeals.decided(ticket));
    }

    /** The same with the reviewer's finding instead of those in dispute. */
    Coverage afterVerdict(Ticket ticket, Appeal appeal) {
        return decided(ticket, Optional.of(appeal));
    }

    /** A kept decision as it was made. */
    Coverage known(long decision) {
        return warranty.decision(decision);
    }

    private Coverage decided(Ticket ticket, Optional<Appeal> appeal) {
        var inForce = findings.inForce(ticket);
        var card = ticket.card();
        var store = network.store(card.pickupStore());
        var taken = card.receivedAt() == null ? clock.instant() : card.receivedAt();
        var question = new Coverage.Question(
                devices.byId(card.deviceId()),
                LocalDate.ofInstant(taken, store.zone()),
                store.country(),
                card.proofOfPurchase(),
                components(inForce, appeal),
                List.of());
        var id = warranty.decide(question.with(inForce.stream()
                .map(found -> new Coverage.Finding(found.code(), found.isShown()))
                .toList()));
        var coverage = warranty.decision(id);
        ticket.covered(id, coverage.outcome());
        return coverage;
    }

    /** The parts that were found at fault; after an appeal those in dispute, and what else was found. */
    private static List<String> components(List<Finding> inForce, Optional<Appeal> appeal) {
        return Stream.concat(
                        appeal.stream().flatMap(one -> one.components().stream()),
                        inForce.stream()
                                .filter(one -> appeal.isEmpty() || !one.speaksOf(WHOLE_DEVICE))
                                .map(Finding::component))
                .distinct()
                .toList();
    }
}
