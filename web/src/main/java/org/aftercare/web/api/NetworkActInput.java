package org.aftercare.web.api;

/**
 * Something else shall be said of a store, or of a lane.
 *
 * @param store its code, with {@code facts}; absent where a lane is meant
 * @param from the day from which on it counts; absent: from now on
 * @param seen the number of the latest act on it that the caller saw; 0 for a new one
 */
public record NetworkActInput(
        String store, StoreFactsInput facts, LaneInput lane, String from, String reason, String seen) {}
