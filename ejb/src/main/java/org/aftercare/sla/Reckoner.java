package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Reads the clocks of tickets from their histories, on their stores' calendars. */
@Dependent
class Reckoner {
    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    /** The history is read once. */
    Runs runs(TicketCard ticket) {
        return new Runs(ticket, files.history(ticket.number()), calendars());
    }

    /** Of many tickets, by number, in one statement. */
    Map<TicketNumber, Runs> runs(Collection<TicketCard> tickets) {
        var histories = files.histories(tickets);
        var calendars = calendars();
        return tickets.stream()
                .collect(Collectors.toMap(
                        TicketCard::number,
                        ticket -> new Runs(ticket, histories.getOrDefault(ticket.number(), List.of()), calendars)));
    }

    private Function<StoreCode, BusinessTime> calendars() {
        Map<StoreCode, BusinessTime> known = new HashMap<>();
        return store -> known.computeIfAbsent(store, network::calendar);
    }
}
