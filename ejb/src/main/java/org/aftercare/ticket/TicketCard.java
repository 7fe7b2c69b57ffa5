package org.aftercare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.Money;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;

/**
 * A ticket as everybody outside this room sees it.
 *
 * @param pickupStore where it was taken in and will be collected
 * @param benchStore where it is (to be) repaired
 * @param assignee the technician's name; empty text for nobody
 * @param arrivedAt when the customer came to the counter
 * @param receivedAt when the phone was last taken in; null while only booked
 * @param dueAt when the turnaround promise runs out; null while paused, before it starts and after it ends
 * @param paused the turnaround promise doesn't run at the moment
 * @param loanerLent the customer has a phone of ours meanwhile
 * @param networkAct the number of the act on stores and lanes that the promise was made with; 0 from before there were any
 * @param estimate the newest estimate's total, if one was sent
 */
public record TicketCard(
        long id,
        TicketNumber number,
        long version,
        TicketStatus status,
        StoreCode pickupStore,
        RegionCode pickupRegion,
        StoreCode benchStore,
        RegionCode benchRegion,
        long deviceId,
        String deviceLabel,
        String modelCode,
        long customerId,
        List<String> symptoms,
        String description,
        Checklist checklist,
        String condition,
        String accessories,
        boolean proofOfPurchase,
        boolean surveyAllowed,
        String level,
        String assignee,
        Outcome outcome,
        long coverageId,
        Coverage.Outcome coverage,
        Priority priority,
        boolean loanerLent,
        Optional<Money> estimate,
        boolean estimateAccepted,
        boolean appealed,
        boolean paused,
        Instant arrivedAt,
        Instant openedAt,
        Instant receivedAt,
        Instant readyAt,
        Instant collectedAt,
        Instant endedAt,
        Instant dueAt,
        Instant likelyBy,
        Instant safelyBy,
        int networkAct) {
    public TicketCard {
        symptoms = List.copyOf(symptoms);
    }
}
