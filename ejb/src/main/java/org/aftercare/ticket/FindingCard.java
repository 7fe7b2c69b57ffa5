package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What a technician found.
 *
 * @param code a finding code; its cause stands in the reference data
 * @param component the part it speaks of; {@code device} speaks of every part
 * @param words to go with it; empty text for none
 * @param review found by the second technician, on an appeal
 * @param photos the ids of those that show it
 * @param inForce no later one stands in for it, and it is of the device's present stay
 */
public record FindingCard(
        long id,
        String code,
        String component,
        String words,
        String actor,
        Instant at,
        boolean review,
        List<Long> photos,
        boolean inForce)
        implements Serializable {
    public FindingCard {
        photos = List.copyOf(photos);
    }
}
