package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** A promise that may be broken soon. @param dueAt null while paused @param chance 0 to 1, more than none */
public record AtRisk(
        TicketNumber number,
        StoreCode pickupStore,
        RegionCode region,
        StoreCode benchStore,
        TicketStatus status,
        Instant dueAt,
        double chance)
        implements Serializable {}
