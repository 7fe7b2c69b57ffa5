package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.aftercare.ticket.TicketNumber;

/**
 * What a version would change at some open clocks, were it for these, too.
 *
 * @param looked how many open clocks were looked at
 * @param changes those that would be due at another instant, in the order of the clocks' ids
 * @param next where to go on; empty when all were looked at
 */
public record PromisePreview(int looked, List<Change> changes, OptionalLong next) {
    public PromisePreview {
        changes = List.copyOf(changes);
    }

    /** One clock. @param dueBefore null while paused, as is {@code dueAfter} */
    public record Change(
            TicketNumber ticket,
            ClockKind kind,
            Instant dueBefore,
            Instant dueAfter,
            boolean breachedBefore,
            boolean breachedAfter) {}

    /** How many would be breached, and aren't. */
    public long breached() {
        return changes.stream()
                .filter(change -> change.breachedAfter() && !change.breachedBefore())
                .count();
    }

    /** How many are breached, and would not be. */
    public long healed() {
        return changes.stream()
                .filter(change -> change.breachedBefore() && !change.breachedAfter())
                .count();
    }
}
