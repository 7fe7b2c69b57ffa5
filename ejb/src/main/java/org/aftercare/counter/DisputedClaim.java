package org.aftercare.counter;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.warranty.Coverage;

/**
 * A claim that was decided against its customer, as they see it who may dispute it: what was found, what shows it, why
 * that matters, and until when they may say no.
 *
 * @param findings what counts, oldest first
 * @param coverage what is owed and why
 * @param burden whose it would be to prove the cause, where the decision doesn't say
 * @param until the day until which it may be disputed for sure; empty when it may as long as the device isn't packed
 * @param customersWords what they wrote; empty text while they haven't
 * @param verdict what the second technician decided
 * @param zone the store's
 * @param language the customer's, BCP 47
 */
public record DisputedClaim(
        Standing standing,
        String number,
        String modelName,
        String storeName,
        List<Found> findings,
        Coverage coverage,
        List<Coverage.Reason> burden,
        Optional<LocalDate> until,
        String customersWords,
        Optional<ToldVerdict> verdict,
        ZoneId zone,
        String language) {
    public DisputedClaim {
        findings = List.copyOf(findings);
        burden = List.copyOf(burden);
    }

    /** How the dispute stands. */
    public enum Standing {
        /** It may be begun. */
        OPEN,
        /** Somebody is looking at the evidence. */
        REVIEWED,
        /** It is decided, for good. */
        DECIDED,
        /** There is nothing to dispute: it was accepted, revised, or the repair went on or ended. */
        OVER
    }

    /** What a technician found. @param photos the ids of those that show it */
    public record Found(String code, String words, List<Long> photos) {
        public Found {
            photos = List.copyOf(photos);
        }
    }
}
