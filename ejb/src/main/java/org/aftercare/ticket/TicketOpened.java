package org.aftercare.ticket;

import java.time.Instant;

/** A repair began, BOOKED or RECEIVED. */
public record TicketOpened(TicketCard ticket, Instant at) {}
