package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * One appeal, for those who lead.
 *
 * @param finding the code of what was disputed @param store where it was coded
 * @param verdict the code that the second technician chose; empty text without a verdict
 * @param result OPEN, AGREED, OVERTURNED, or ENDED when the repair ended first
 * @param decidedAt null without a verdict
 */
public record AppealRow(
        TicketNumber ticket,
        StoreCode store,
        Instant madeAt,
        String finding,
        String verdict,
        String result,
        Instant decidedAt)
        implements Serializable {}
