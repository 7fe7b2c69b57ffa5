package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.ticket.FindingCard;

/**
 * What a technician found.
 *
 * @param review found by the second technician, on an appeal
 * @param evidence the ids of the photos that show it
 * @param inForce no later one stands in for it, and it is of the device's present stay
 */
public record FindingJson(
        long id,
        String finding,
        String component,
        String words,
        String actor,
        Instant at,
        boolean review,
        List<Long> evidence,
        boolean inForce) {
    static FindingJson of(FindingCard found) {
        return new FindingJson(
                found.id(),
                found.code(),
                found.component(),
                Absent.ifEmpty(found.words()),
                found.actor(),
                found.at(),
                found.review(),
                found.photos(),
                found.inForce());
    }
}
