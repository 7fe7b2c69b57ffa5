package org.aftercare.counter;

import org.aftercare.platform.StoreCode;

/**
 * A store shall close for good.
 *
 * @param from as that day begins there, as typed; empty text: at once
 * @param seen the number of the latest act on the store that the person saw
 */
public record CloseStore(StoreCode store, StoreCode successor, String from, String reason, int seen) {}
