package org.aftercare.counter;

import java.time.ZoneId;
import java.util.Optional;
import org.aftercare.network.StoreContact;
import org.aftercare.platform.Money;
import org.aftercare.ticket.SentEstimate;

/**
 * What a customer is asked to decide.
 *
 * @param finding the code of what was found; empty text when nothing was coded
 * @param contact whom to ask
 * @param offer as it was sent; empty when nothing is asked. One without a price is about a device that is beyond repair,
 *     which can only be given back
 * @param zone the store's
 * @param language the customer's, BCP 47
 */
public record OfferedEstimate(
        Standing standing,
        String number,
        String modelName,
        String storeName,
        StoreContact contact,
        String finding,
        Optional<SentEstimate> offer,
        ZoneId zone,
        String language) {
    /** How the question stands. */
    public enum Standing {
        /** It may be answered. */
        OPEN,
        ACCEPTED,
        REFUSED,
        /** Its time is over: nobody answered. */
        LAPSED,
        /** It is no longer asked: revised, appealed, or decided at the counter in another way. */
        OVER
    }

    /** Tax included. */
    public Optional<Money> total() {
        return offer.flatMap(SentEstimate::total);
    }

    /** Tells this offer from every other of the ticket: a page gives it back with the answer, to say what was seen. */
    public String seen() {
        return offer.map(sent ->
                        sent.number() + sent.total().map(total -> " " + total).orElse(""))
                .orElse("");
    }
}
