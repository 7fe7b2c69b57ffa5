package org.aftercare.survey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.aftercare.network.QuietHours;

/**
 * When customers are asked.
 *
 * @param quietFrom inclusive, in the customer's zone; the same as {@code quietTo} when no hours are quiet
 * @param quietTo exclusive
 * @param cap at most one invitation per customer in this time; zero for no cap
 * @param reminderAfter zero for no reminder
 * @param expiry from the letter to the last first answer
 * @param changeableFor from the first answer to its last change
 * @param flaggedWithin an answer so soon after the letter is counted apart
 */
record SurveyPolicy(
        Duration delay,
        LocalTime quietFrom,
        LocalTime quietTo,
        Duration cap,
        Duration reminderAfter,
        Duration expiry,
        Duration changeableFor,
        Duration flaggedWithin,
        int priorStrength) {

    /** When to send the letter about a repair that ended at that instant. */
    Instant sendAt(Instant endedAt, ZoneId zone) {
        return outsideQuietHours(endedAt.plus(delay), zone);
    }

    /** The instant itself, or the end of the quiet hours that it falls into. */
    Instant outsideQuietHours(Instant instant, ZoneId zone) {
        return new QuietHours(quietFrom, quietTo).passed(instant, zone);
    }
}
