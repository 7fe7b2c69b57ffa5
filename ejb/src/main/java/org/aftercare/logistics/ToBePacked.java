package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** A phone that lies in one store and has to go to another. @param since when it came here */
public record ToBePacked(TicketNumber number, String label, TicketStatus status, StoreCode to, Instant since)
        implements Serializable {}
