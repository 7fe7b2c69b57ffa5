package org.aftercare.ticket;

import java.time.Instant;

/** A step was taken. @param ticket as it is now */
public record StepTaken(TicketCard ticket, Step step, TicketStatus from, TicketStatus to, Instant at) {}
