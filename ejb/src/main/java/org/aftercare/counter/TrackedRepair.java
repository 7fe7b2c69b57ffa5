package org.aftercare.counter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.platform.Money;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/**
 * A repair as its customer follows it: no names of staff, no more of the IMEI than its end.
 *
 * @param deviceEnd the last four signs of the IMEI or serial number
 * @param likelyBy half of such phones are ready by then; empty when nothing is promised any more
 * @param safelyBy eight in ten are
 * @param coverage what is owed, as it was last decided
 * @param reached the statuses it went through, oldest first
 * @param messages what staff wrote to the customer, oldest first
 * @param verdict what came of the customer's appeal, if somebody has decided one
 * @param refund what was ordered to be paid back, once somebody has said how much
 * @param help what is known of the problem, while the device isn't here yet
 * @param zone the store's
 * @param language the customer's, BCP 47
 */
public record TrackedRepair(
        String number,
        TicketStatus status,
        String modelName,
        String deviceEnd,
        String storeName,
        Optional<Instant> likelyBy,
        Optional<Instant> safelyBy,
        Coverage coverage,
        List<Reached> reached,
        List<Message> messages,
        Optional<ToldVerdict> verdict,
        Optional<Money> refund,
        List<HelpOffer> help,
        ZoneId zone,
        String language) {
    public TrackedRepair {
        reached = List.copyOf(reached);
        messages = List.copyOf(messages);
        help = List.copyOf(help);
    }

    /** A status that was reached at that instant. */
    public record Reached(TicketStatus status, Instant at) {}

    /** What was written, as typed. */
    public record Message(Instant at, String text) {}
}
