package org.aftercare.insight;

import java.time.Duration;
import java.util.Optional;

/**
 * A repair that a customer rated.
 *
 * @param turnaround from intake to ready, by the calendar; empty where it never was ready
 * @param kept whether what was first promised held; empty where nothing was, or where the owner was asked meanwhile
 * @param explained a message or an estimate told the customer what was the matter
 */
record RatedRepair(
        boolean good,
        Optional<Duration> turnaround,
        Optional<Boolean> kept,
        boolean loaner,
        String coverage,
        boolean explained) {}
