package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** One line of a ticket's history: from that instant it stood so, with its bench at that store. */
public record StatusSince(TicketStatus status, Instant at, StoreCode benchStore) implements Serializable {}
