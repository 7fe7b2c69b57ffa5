package org.aftercare.routing;

import java.time.Instant;
import org.aftercare.ticket.TicketCard;

/**
 * A phone won't be ready by the instant that its owner was told.
 *
 * @param ticket with what is promised from now on
 * @param told what was promised before
 * @param nth of the ticket's promises, from 1 on
 */
public record PromiseSlipped(TicketCard ticket, Instant told, Cause cause, int nth) {}
