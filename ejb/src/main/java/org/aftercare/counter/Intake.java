package org.aftercare.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.customer.NewCustomer;
import org.aftercare.device.DeviceCard;
import org.aftercare.loaner.Lend;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Checklist;
import org.aftercare.ticket.Priority;

/**
 * A repair as the counter (or a point of sale) asks for it. Parsed already; what only the desks can know is checked by
 * them.
 *
 * @param imei empty text for a thing known by its serial
 * @param modelCode the clerk's choice where the device's model isn't known; empty text otherwise
 * @param arrivedAt when the customer came; empty for now
 * @param loanerLent the customer gets a phone of ours meanwhile
 * @param loan the loaner of the store's pool that they get, without the ticket that there isn't yet; one that is booked
 *     gets none before it comes
 * @param sale what the proof of purchase tells; it only completes what isn't known
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
        Optional<Instant> arrivedAt,
        Sale sale,
        Priority priority,
        boolean loanerLent,
        Optional<Lend> loan) {
    public Intake {
        symptoms = List.copyOf(symptoms);
    }

    /** One without a loaner of the store's pool. */
    public Intake(
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
            Optional<Instant> arrivedAt,
            Sale sale,
            Priority priority,
            boolean loanerLent) {
        this(
                store,
                imei,
                serial,
                modelCode,
                customer,
                termsAccepted,
                surveyAllowed,
                symptoms,
                description,
                checklist,
                condition,
                accessories,
                proofOfPurchase,
                arrivedAt,
                sale,
                priority,
                loanerLent,
                Optional.empty());
    }

    /** One that doesn't hurry, without a loaner. */
    public Intake(
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
            Optional<Instant> arrivedAt,
            Sale sale) {
        this(
                store,
                imei,
                serial,
                modelCode,
                customer,
                termsAccepted,
                surveyAllowed,
                symptoms,
                description,
                checklist,
                condition,
                accessories,
                proofOfPurchase,
                arrivedAt,
                sale,
                Priority.NORMAL,
                false);
    }

    /** Of a device whose sale is known, or isn't asked about. */
    public Intake(
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
            Optional<Instant> arrivedAt) {
        this(
                store,
                imei,
                serial,
                modelCode,
                customer,
                termsAccepted,
                surveyAllowed,
                symptoms,
                description,
                checklist,
                condition,
                accessories,
                proofOfPurchase,
                arrivedAt,
                Sale.UNTOLD);
    }

    /** The day and country of a sale (ISO 3166-1), as far as a paper tells. */
    public record Sale(Optional<LocalDate> on, String country) {
        public static final Sale UNTOLD = new Sale(Optional.empty(), "");

        /** Whether it tells something that isn't known of the device. */
        boolean completes(DeviceCard device) {
            return on.isPresent() && device.soldOn().isEmpty()
                    || !country.isEmpty() && device.soldInCountry().isEmpty();
        }
    }
}
