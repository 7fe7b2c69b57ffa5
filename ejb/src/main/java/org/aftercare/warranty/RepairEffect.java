package org.aftercare.warranty;

import java.time.LocalDate;

/**
 * What a repair does to the source it was done under.
 *
 * @param on the source that it changes
 * @param soldFrom the first day of sale that the row is for
 * @param amount months, days or a number of repairs, as the kind says
 * @param most how often it may happen; 0 for no bound
 */
record RepairEffect(
        Area area, Source on, LocalDate soldFrom, Kind kind, int amount, int most, boolean confirmed, String source) {

    enum Kind {
        /** Each repair under this source adds {@code amount} months, at most {@code most} times. */
        ADDS_MONTHS,
        /** The days the device was with us for a repair that wasn't paid are added. */
        ADDS_REPAIR_TIME,
        /** After {@code amount} repairs of the same part the device may be exchanged. */
        GIVES_EXCHANGE,
        /** A repair that isn't done after {@code amount} days gives exchange and refund. */
        GIVES_REFUND_IF_LATE,
        /** An exchange under this source begins the term anew. */
        EXCHANGE_RESTARTS
    }

    String cited() {
        return Term.cited(source, confirmed);
    }
}
