package org.aftercare.counter;

import java.time.ZoneId;
import java.util.Optional;
import org.aftercare.platform.Money;
import org.aftercare.ticket.Estimate;

/**
 * What a customer is asked to decide.
 *
 * @param finding the code of what was found; empty text when nothing was coded
 * @param lines what it is made of; empty for a device that is beyond repair, which can only be given back
 * @param zone the store's
 * @param language the customer's, BCP 47
 */
public record OfferedEstimate(
        Standing standing,
        String number,
        String modelName,
        String storeName,
        String finding,
        Optional<Estimate> lines,
        ZoneId zone,
        String language) {
    /** How the question stands. */
    public enum Standing {
        /** It may be answered. */
        OPEN,
        ACCEPTED,
        REFUSED,
        /** It is no longer asked: lapsed, revised, appealed, or decided at the counter in another way. */
        OVER
    }

    /** Tax included. */
    public Optional<Money> total() {
        return lines.map(Estimate::total);
    }
}
