package org.aftercare.insight;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * A bench that somebody chose otherwise than routing, with their reason.
 *
 * @param lost business hours of the pick-up store that it would have been ready sooner at the proposed bench
 */
public record ChosenBench(
        TicketNumber ticket,
        StoreCode store,
        Instant at,
        String by,
        StoreCode proposed,
        StoreCode chosen,
        Duration lost,
        String reason)
        implements Serializable {}
