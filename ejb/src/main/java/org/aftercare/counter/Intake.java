package org.aftercare.counter;

import java.time.Instant;
import java.util.List;
import org.aftercare.customer.NewCustomer;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Checklist;

/**
 * A repair as the counter (or a point of sale) asks for it. Parsed already; what only the desks can know is checked by
 * them.
 *
 * @param imei empty text for a thing known by its serial
 * @param modelCode the clerk's choice where the device's model isn't known; empty text otherwise
 * @param arrivedAt when the customer came; empty for now
 */
public record Intake(
        StoreCode store,
        String imei,
        String serial,
        String modelCode,
        NewCustomer customer,
        boolean termsAccepted,
        boolean surveyAllowed,
        List<String> symptoms,
        String description,
        Checklist checklist,
        String condition,
        String accessories,
        boolean proofOfPurchase,
        java.util.Optional<Instant> arrivedAt) {
    public Intake {
        symptoms = List.copyOf(symptoms);
    }
}
