package org.aftercare.ticket;

import org.aftercare.platform.StoreCode;

/**
 * The repair is another bench's from now on.
 *
 * @param ticket as it is now
 * @param from whose it was
 * @param reason somebody's words, or a code; empty text where routing chose
 */
public record BenchMoved(TicketCard ticket, StoreCode from, String reason) {}
