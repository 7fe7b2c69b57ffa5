package org.aftercare.web.api;

/**
 * A store shall close for good.
 *
 * @param from the day on which it closes; absent: at once
 * @param seen the number of the latest act on the store that the caller saw
 */
public record StoreClosingInput(String store, String successor, String from, String reason, String seen) {}
