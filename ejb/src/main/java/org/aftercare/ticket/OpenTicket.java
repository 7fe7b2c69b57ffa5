package org.aftercare.ticket;

import java.time.Instant;
import java.util.List;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;

/**
 * A repair to be opened, as the counter hands it over once device, customer and coverage are known.
 *
 * @param walkIn the phone is on the counter: booked and received in one act
 * @param symptoms symptom codes; at least one
 * @param checklist what was asked at the counter
 * @param coverageId the kept decision
 * @param statutory what is covered is owed by law
 * @param loanerLent the customer gets a phone of ours meanwhile
 * @param level the repair level the symptoms usually need
 * @param workMinutes the usual bench time of the symptoms
 */
public record OpenTicket(
        StoreCode store,
        RegionCode region,
        boolean walkIn,
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
        Instant arrivedAt,
        long coverageId,
        Coverage.Outcome coverage,
        String level,
        int workMinutes,
        boolean statutory,
        Priority priority,
        boolean loanerLent) {
    public OpenTicket {
        symptoms = List.copyOf(symptoms);
    }

    /** One that doesn't hurry, on no ground of the law, without a loaner. */
    public OpenTicket(
            StoreCode store,
            RegionCode region,
            boolean walkIn,
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
            Instant arrivedAt,
            long coverageId,
            Coverage.Outcome coverage,
            String level,
            int workMinutes) {
        this(
                store,
                region,
                walkIn,
                deviceId,
                deviceLabel,
                modelCode,
                customerId,
                symptoms,
                description,
                checklist,
                condition,
                accessories,
                proofOfPurchase,
                surveyAllowed,
                arrivedAt,
                coverageId,
                coverage,
                level,
                workMinutes,
                false,
                Priority.NORMAL,
                false);
    }
}
