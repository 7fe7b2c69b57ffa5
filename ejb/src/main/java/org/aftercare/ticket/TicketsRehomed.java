package org.aftercare.ticket;

import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** Open tickets of a store are another's from that instant on: its clocks go on by the other one's hours. */
public record TicketsRehomed(StoreCode from, StoreCode to, Instant at) {}
