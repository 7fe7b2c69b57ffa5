package org.aftercare.sla;

import java.time.Instant;
import org.aftercare.ticket.TicketNumber;

/** A level that was told turned out not to be reached: a step, a calendar or a policy says otherwise. */
public record LevelTakenBack(long firing, TicketNumber ticket, long clock, int level, Instant at) {}
