package org.aftercare.ticket;

import static org.aftercare.ticket.TicketStatus.CLOSED;
import static org.aftercare.ticket.TicketStatus.COLLECTED;
import static org.aftercare.ticket.TicketStatus.RECEIVED;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.device.DeviceDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.History.Result;
import org.aftercare.warranty.HistoryDesk;
import org.aftercare.warranty.WarrantyDesk;

/** Tells the warranty of each stay of a device with us, in the transaction of the step: later claims count on it. */
@Dependent
class RepairBook {
    @Inject
    HistoryDesk histories;

    @Inject
    WarrantyDesk warranty;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    void on(@Observes TicketOpened opened) {
        if (opened.ticket().status() == RECEIVED) takenIn(opened.ticket(), opened.at());
    }

    void on(@Observes StepTaken taken) {
        var ticket = taken.ticket();
        if (taken.to() == RECEIVED) takenIn(ticket, taken.at());
        else if (taken.to() == COLLECTED) handedBack(ticket, taken.at());
        else if (taken.to().isEnd() && taken.to() != CLOSED) ended(ticket, taken.at(), Result.NOTHING, List.of());
    }

    /** Its owner waits for us no longer, or again. */
    void waits(Ticket ticket, Instant at) {
        var last = Optional.of(at).filter(now -> !ticket.isAwaited()).map(now -> day(ticket.card(), now));
        histories.waited(ticket.number().value(), last);
    }

    private void takenIn(TicketCard ticket, Instant at) {
        histories.takenIn(ticket.number().value(), ticket.deviceId(), day(ticket, at));
    }

    private void handedBack(TicketCard ticket, Instant at) {
        var result = resultOf(ticket.outcome());
        List<ComponentDecision> decided = result == Result.NOTHING
                ? List.of()
                : warranty.decision(ticket.coverageId()).components();
        ended(ticket, at, result, decided);
    }

    private void ended(TicketCard ticket, Instant at, Result result, List<ComponentDecision> decided) {
        histories.ended(ticket.number().value(), day(ticket, at), result, decided);
    }

    private static Result resultOf(Outcome outcome) {
        return switch (outcome) {
            case REPAIRED, SOFTWARE_SOLVED -> Result.REPAIRED;
            case SWAPPED -> Result.EXCHANGED;
            default -> Result.NOTHING;
        };
    }

    private LocalDate day(TicketCard ticket, Instant at) {
        var here = network.store(ticket.pickupStore()).zone();
        return devices.find(ticket.deviceId())
                .map(device -> warranty.day(at, device, here))
                .orElse(LocalDate.ofInstant(at, here));
    }
}
