package org.aftercare.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A sudden rise as it was told, with its reason in figures.
 *
 * @param onDay the day of the night on which it was found
 * @param began the first day of the rise
 * @param reports of the symptom since then, until the night
 * @param repairs of the model in that time
 * @param usual the symptom's share before, 0 to 1
 * @param level the detector's sum; {@code limit} is what it had to reach; both in reports beyond what is usual
 * @param acknowledgedAt absent while nobody has looked at it
 * @param article what was written of it, where somebody tied it to one
 */
public record RiseCard(
        long id,
        String model,
        String symptom,
        LocalDate onDay,
        LocalDate began,
        int reports,
        int repairs,
        double usual,
        double level,
        double limit,
        Instant raisedAt,
        Optional<Instant> acknowledgedAt,
        String acknowledgedBy,
        String note,
        Optional<Long> article) {
    /** How many reports would have been usual. */
    public double expected() {
        return usual * repairs;
    }

    public double share() {
        return repairs == 0 ? 0 : (double) reports / repairs;
    }
}
