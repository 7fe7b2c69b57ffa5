package org.aftercare.insight;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * How many promises that hold now will be broken within 48 hours, if benches go on as they did.
 *
 * @param at when it was reckoned
 * @param expected the sum of the chances of the tickets that make it
 * @param low eight times of ten it is from here @param high to here, both inclusive
 * @param tickets all that make it, the likeliest first
 */
public record Forecast(Instant at, double expected, int low, int high, List<AtRisk> tickets) implements Serializable {
    public Forecast {
        tickets = List.copyOf(tickets);
    }
}
