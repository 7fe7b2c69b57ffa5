package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/** One line of a queue. @param dueAt null while no promise runs @param breached the promise was missed, also if paused since */
public record QueueRow(
        long id,
        TicketNumber number,
        long version,
        TicketStatus status,
        String deviceLabel,
        String modelName,
        String customerName,
        String symptoms,
        StoreCode pickupStore,
        StoreCode benchStore,
        String assignee,
        Coverage.Outcome coverage,
        Priority priority,
        boolean loanerLent,
        Instant openedAt,
        Instant dueAt,
        boolean paused,
        boolean atRisk,
        boolean breached)
        implements Serializable {}
