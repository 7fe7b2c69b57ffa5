package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.History;
import org.aftercare.warranty.WarrantyDesk;

/** Decides coverage again: once something was found, the phone is back, or its owner has waited too long. */
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

    /**
     * Keeps the new decision on the ticket, by all findings in force. It is made as of today, so that a delay earns the
     * owner what it must; terms count from the day the phone was handed in, so that a slow bench costs nobody their
     * warranty.
     */
    Coverage afterFinding(Ticket ticket) {
        return decided(ticket, appeals.decided(ticket), UnaryOperator.identity());
    }

    /** The same, because the phone is with us again or its owner has waited long. */
    Coverage anew(Ticket ticket) {
        return decided(ticket, appeals.decided(ticket), UnaryOperator.identity());
    }

    /** Notes when waiting will have earned the owner more than the ticket's decision says. */
    void plan(Ticket ticket) {
        var here = network.store(ticket.pickupStore()).zone();
        ticket.decideAgain(warranty.waitingEarns(ticket.coverageId(), here));
    }

    /** The same, free of charge though nothing is owed. */
    Coverage afterGoodwill(Ticket ticket) {
        return decided(ticket, appeals.decided(ticket), Coverage.Question::withGoodwill);
    }

    /** The same, on the ground that the customer prefers. */
    Coverage afterChoice(Ticket ticket, String ground) {
        return decided(ticket, appeals.decided(ticket), question -> question.choosing(ground));
    }

    /** The same with the reviewer's finding instead of those in dispute. */
    Coverage afterVerdict(Ticket ticket, Appeal appeal) {
        return decided(ticket, Optional.of(appeal), UnaryOperator.identity());
    }

    /** The repair is owed as a whole: nobody may be charged for it. What is given as goodwill isn't owed. */
    boolean isOwed(Ticket ticket) {
        return ticket.card().coverage() == Coverage.Outcome.COVERED
                && !warranty.question(ticket.coverageId()).goodwill();
    }

    /** A kept decision as it was made. */
    Coverage known(long decision) {
        return warranty.decision(decision);
    }

    /** What was asked before in this stay is asked again: the customer's wish and a lead's goodwill. */
    private Coverage decided(Ticket ticket, Optional<Appeal> appeal, UnaryOperator<Coverage.Question> more) {
        var inForce = findings.inForce(ticket);
        var card = ticket.card();
        var before = warranty.question(card.coverageId());
        boolean same =
                !ticket.isBack() || !warranty.decidedAt(card.coverageId()).isBefore(ticket.stayBegan());
        var store = network.store(card.pickupStore());
        var device = devices.byId(card.deviceId());
        var parts = components(inForce, appeal);
        var question = new Coverage.Question(
                device,
                warranty.today(device, store.zone()),
                store.country(),
                card.proofOfPurchase(),
                parts.isEmpty() ? before.components() : parts,
                inForce.stream()
                        .map(found -> new Coverage.Finding(found.code(), found.isShown()))
                        .toList(),
                History.NONE,
                same && before.goodwill(),
                same ? before.choice() : "");
        var id = warranty.decide(more.apply(question));
        var coverage = warranty.decision(id);
        ticket.covered(id, coverage);
        plan(ticket);
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
