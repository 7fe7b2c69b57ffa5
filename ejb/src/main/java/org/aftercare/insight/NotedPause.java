package org.aftercare.insight;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * A pause that deserves a second look.
 *
 * @param by who began it @param resumedBy who ended it
 * @param left business time before the breach, when it began
 * @param lasted business time
 */
public record NotedPause(
        TicketNumber ticket,
        StoreCode store,
        RegionCode region,
        String by,
        String resumedBy,
        Instant from,
        Instant to,
        Duration left,
        Duration lasted)
        implements Serializable {}
