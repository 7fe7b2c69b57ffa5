package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** Decides coverage again once a technician has coded what is wrong. */
@Dependent
class Recheck {
    @Inject
    WarrantyDesk warranty;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    FaultCodes codes;

    @Inject
    Clock clock;

    /**
     * Keeps the new decision on the ticket; as of the day the phone was taken in, so that a slow bench costs nobody
     * their warranty.
     *
     * @throws InvalidInput field {@code finding} for an unknown code
     */
    void afterFinding(Ticket ticket, Papers papers) {
        if (papers.finding().isBlank()) return;
        var finding = codes.finding(papers.finding())
                .orElseThrow(() -> new InvalidInput("finding", "UNKNOWN_FINDING", papers.finding()));
        var card = ticket.card();
        var store = network.store(card.pickupStore());
        var taken = card.receivedAt() == null ? clock.instant() : card.receivedAt();
        var question = new Coverage.Question(
                devices.byId(card.deviceId()),
                LocalDate.ofInstant(taken, store.zone()),
                store.country(),
                card.proofOfPurchase(),
                List.of(finding.component()),
                List.of(finding.code()));
        var id = warranty.decide(question);
        ticket.covered(id, warranty.decision(id).outcome());
    }
}
