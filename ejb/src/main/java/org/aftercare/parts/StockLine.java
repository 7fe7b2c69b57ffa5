package org.aftercare.parts;

import java.io.Serializable;
import java.time.Instant;

/**
 * How many of one number a store has.
 *
 * @param name as the maker calls it
 * @param component what it is; empty text for a number that is in no file any more
 * @param defective set aside
 * @param coming from other stores
 * @param ordered from the maker, and not here yet
 * @param nextAt when the first of those is expected; null when none is
 * @param dead how many were dead on arrival here, ever
 */
public record StockLine(
        String number,
        String name,
        String component,
        int free,
        int reserved,
        int defective,
        int coming,
        int ordered,
        Instant nextAt,
        int dead)
        implements Serializable {
    /** Free and reserved ones. */
    public int onHand() {
        return free + reserved;
    }
}
