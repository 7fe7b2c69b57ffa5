package org.aftercare.loaner;

import java.io.Serializable;

/**
 * A loaner to be handed to a customer.
 *
 * @param loaner its code, IMEI or serial number
 * @param ticket the number of the repair that it is lent for
 * @param looks its condition as both saw it
 * @param battery in percent of the capacity; null where nobody measured it
 * @param agreedBy the name that the borrower typed
 * @param agreed they ticked that they agree to bring it back
 */
public record Lend(
        String loaner,
        String ticket,
        String looks,
        String accessories,
        Integer battery,
        String agreedBy,
        boolean agreed)
        implements Serializable {
    /** The same for a ticket that was opened a moment ago. */
    public Lend on(String number) {
        return new Lend(loaner, number, looks, accessories, battery, agreedBy, agreed);
    }
}
