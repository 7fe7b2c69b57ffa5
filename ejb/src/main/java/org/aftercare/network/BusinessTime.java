package org.aftercare.network;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a store works, as a pure rule: by one version of its calendar, or by each for the time in which it was in force.
 * Time is measured as really elapsed, so a change of clocks counts what passed.
 */
public interface BusinessTime {
    /** Names the calendar and its version, e.g. {@code RO-BUC-1#1}; of several versions, the last one. */
    String version();

    /** The versions that count in [from, to), in the order in which they were in force; at least the one at {@code from}. */
    default List<String> versions(Instant from, Instant to) {
        return List.of(version());
    }

    /** How long the store is open in [from, to); zero when {@code to} isn't after {@code from}. */
    Duration openBetween(Instant from, Instant to);

    /**
     * The earliest instant t at which {@code openBetween(from, t)} reaches the budget: an instant that falls on closing
     * time stays there. {@code from} itself for a budget of zero.
     *
     * @throws NeverOpen when the calendar has no such instant within ten years
     */
    Instant after(Instant from, Duration budget);

    boolean isOpenAt(Instant instant);

    /** The instant itself when open, else the next opening. */
    Instant nextOpening(Instant instant);

    /** The open spans within [from, to), cut to it, in order. */
    List<Span> spans(Instant from, Instant to);

    /** Stands behind a year whose public holidays nobody has announced yet. */
    String UNANNOUNCED = "UNANNOUNCED";

    /**
     * The names of the days skipped in [from, to), e.g. {@code 2026-12-25 Christmas Day}, in order. Before the days of a
     * year of which nothing is known yet, that year: {@code 2027 UNANNOUNCED}.
     */
    List<String> holidays(Instant from, Instant to);
}
