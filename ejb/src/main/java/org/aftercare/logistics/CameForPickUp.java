package org.aftercare.logistics;

import org.aftercare.ticket.TicketCard;

/** A phone that is ready, but had to be brought to where it is fetched by now, has come there. */
public record CameForPickUp(TicketCard ticket) {}
