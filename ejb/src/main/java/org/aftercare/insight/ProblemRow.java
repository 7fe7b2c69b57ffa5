package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** A repair on which a symptom was reported. @param description as it was told at the counter */
public record ProblemRow(
        long id, TicketNumber number, TicketStatus status, StoreCode store, Instant openedAt, String description)
        implements Serializable {}
