package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * A phone on its way between two stores.
 *
 * @param dueAt when the lane says it is there
 * @param receivedAt null while in transit
 * @param manifest the number of the one it goes with; empty text when it goes alone
 */
public record TransferCard(
        long id,
        TicketNumber number,
        StoreCode from,
        StoreCode to,
        Instant dispatchedAt,
        Instant dueAt,
        Instant receivedAt,
        String dispatchedBy,
        String receivedBy,
        String manifest)
        implements Serializable {}
