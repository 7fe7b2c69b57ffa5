package org.aftercare.swap;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * What was sent to the maker together.
 *
 * @param number e.g. {@code S-17}
 * @param carrier who carries it
 * @param reference the maker's return number, or the carrier's
 */
public record ShipmentCard(
        String number, StoreCode store, String carrier, String reference, int units, Instant sentAt, String sentBy)
        implements Serializable {
    private static final String MARK = "S-";

    static String number(long id) {
        return MARK + id;
    }

    /** Empty for what isn't the number of a shipment. */
    static Optional<Long> id(String number) {
        return number.matches(MARK + "[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(number.substring(MARK.length())))
                : Optional.empty();
    }
}
