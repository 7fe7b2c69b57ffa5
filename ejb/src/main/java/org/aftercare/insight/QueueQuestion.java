package org.aftercare.insight;

import java.io.Serializable;
import java.util.List;
import org.aftercare.ticket.TicketStatus;

/**
 * Which tickets, in which order; empty text means any.
 *
 * @param side COUNTER (tickets to be collected there) or BENCH (tickets to be repaired there)
 * @param sla AT_RISK, BREACHED, PAUSED, DUE_SOON (within 24 hours) or empty
 * @param q a ticket number, IMEI, serial, phone, e-mail or a part of the customer's name
 * @param sort {@code due} (default: next deadline first, without deadline last) or {@code opened} (newest first)
 * @param statuses empty means all open ones
 */
public record QueueQuestion(
        Side side,
        String store,
        String region,
        List<TicketStatus> statuses,
        String sla,
        String assignee,
        String q,
        String sort)
        implements Serializable {
    public QueueQuestion {
        statuses = List.copyOf(statuses);
    }

    /** From which side a store looks at its tickets. */
    public enum Side {
        COUNTER,
        BENCH
    }

    public static QueueQuestion of(Side side) {
        return new QueueQuestion(side, "", "", List.of(), "", "", "", "due");
    }

    QueueQuestion inStore(String code) {
        return new QueueQuestion(side, code, "", statuses, sla, assignee, q, sort);
    }

    QueueQuestion inRegion(String code) {
        return new QueueQuestion(side, "", code, statuses, sla, assignee, q, sort);
    }

    QueueQuestion withSla(String state) {
        return new QueueQuestion(side, store, region, statuses, state, assignee, q, sort);
    }

    QueueQuestion withAssignee(String person) {
        return new QueueQuestion(side, store, region, statuses, sla, person, q, sort);
    }
}
