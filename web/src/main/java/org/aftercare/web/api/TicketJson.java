package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;

/**
 * Everything about a repair.
 *
 * @param storeCode where it was taken in and will be collected
 * @param holder who has the device now
 * @param legal the steps that the caller may take now, the usual one first
 * @param findings what was found, oldest first; those in force count
 * @param appeal the customer's dispute about them; absent when there was none
 */
public record TicketJson(
        String number,
        long version,
        String status,
        String outcome,
        String storeCode,
        String benchStore,
        String holder,
        String assignee,
        String level,
        DeviceJson device,
        CustomerJson customer,
        List<String> symptoms,
        String description,
        ChecklistJson checklist,
        String condition,
        String accessories,
        boolean proofOfPurchase,
        boolean surveyAllowed,
        String priority,
        boolean loanerLent,
        CoverageJson coverage,
        MoneyJson estimate,
        PromiseJson promise,
        Instant arrivedAt,
        Instant openedAt,
        Instant receivedAt,
        Instant readyAt,
        Instant collectedAt,
        Instant endedAt,
        Instant dueAt,
        List<ClockJson> clocks,
        List<LegalJson> legal,
        List<FindingJson> findings,
        AppealJson appeal) {

    /** The customer, as the repair needs to know them. */
    public record CustomerJson(String name, String phone, String email, String language) {}

    /** What the counter asked. */
    public record ChecklistJson(
            boolean lockOff,
            boolean backedUp,
            boolean cardsRemoved,
            boolean batterySafe,
            String alsoCollects,
            String caseNumber) {}
}
