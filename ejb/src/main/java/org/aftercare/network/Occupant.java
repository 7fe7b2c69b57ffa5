package org.aftercare.network;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.StoreCode;

/**
 * A room of the house that has things in stores, or on their way there. It is asked what a store that shall close still
 * has, and told to re-home all of it, within the one transaction of the closing. Implemented by package-private CDI beans.
 */
public interface Occupant {
    /** What this room has to do with the store; kinds of which there is nothing may be left out. */
    List<Stock> has(StoreCode store);

    /** All of it is the successor's from now on; what lies somewhere is still there until it is scanned elsewhere. */
    List<Rehomed> rehome(Closing closing);

    /** Who goes first: tickets are locked before anything that belongs to them. */
    default int turn() {
        return 1;
    }

    /** How much there is of a kind. @param what a message key {@code closing.<what>} of the pages, and {@code .one} of it for one */
    record Stock(String what, long count) implements Serializable {}

    /**
     * One thing that has another home now.
     *
     * @param what a message key {@code closing.<what>}
     * @param thing what it is called; the ticket's number, or what stands on it
     * @param ticket the number of the ticket that it belongs to, or empty text
     */
    record Rehomed(String what, String thing, String ticket) implements Serializable {}

    /** A store closes. @param at when */
    record Closing(StoreCard store, StoreCard successor, String reason, Instant at) {}
}
