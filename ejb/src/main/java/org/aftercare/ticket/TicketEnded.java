package org.aftercare.ticket;

import java.time.Instant;

/** A repair reached an end; {@code ticket.status()} says which. A closed one may be reopened. */
public record TicketEnded(TicketCard ticket, Instant at) {}
