package org.aftercare.ticket;

import java.time.Instant;

/** A step was taken. @param papers what was brought along @param ticket as it is now */
public record StepTaken(TicketCard ticket, Step step, TicketStatus from, TicketStatus to, Papers papers, Instant at) {}
