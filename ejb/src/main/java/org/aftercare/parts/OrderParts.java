package org.aftercare.parts;

import java.time.Instant;
import java.util.Optional;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * Somebody wants parts from the maker.
 *
 * @param ticket for which repair; empty for stock
 * @param expectedAt as the maker says; empty for the usual time
 */
public record OrderParts(
        StoreCode store, String part, int pieces, Optional<TicketNumber> ticket, Optional<Instant> expectedAt) {}
