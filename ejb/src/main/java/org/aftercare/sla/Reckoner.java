package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;

/** Reads the clocks of a ticket from its history, on its stores' calendars. */
@Dependent
class Reckoner {
    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    /** Gives the run of each kind; none for a clock that hasn't started. The history is read once. */
    Function<ClockKind, Optional<Run>> runs(TicketCard ticket) {
        var history = files.history(ticket.number());
        Map<StoreCode, BusinessTime> calendars = new HashMap<>();
        return kind -> ClockRules.run(
                kind, history, ticket.pickupStore(), store -> calendars.computeIfAbsent(store, network::calendar));
    }
}
