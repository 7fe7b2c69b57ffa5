package org.aftercare.warranty;

import java.time.LocalDate;

/**
 * What a repair does to the source it was done under.
 *
 * @param on the source that it changes
 * @param soldFrom the first day of sale that the row is for
 * @param component the part, or the group it shares its term with; {@code *} for the whole device and every part
 * @param amount months, days or a number of repairs, as the kind says
 * @param most how often it may happen; 0 for no bound
 */
record RepairEffect(
        Area area,
        Source on,
        LocalDate soldFrom,
        String component,
        Kind kind,
        int amount,
        int most,
        boolean confirmed,
        String source) {

    enum Kind {
        /** Each repair under this source adds {@code amount} months, unless {@code most} have lengthened it before. */
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

    boolean isFor(String brand, String soldIn, String part, String group) {
        return area.has(brand, soldIn) && (component.equals("*") || component.equals(part) || component.equals(group));
    }

    /** Who says more wins: brand, country, part. */
    int weight(String part) {
        return area.weight() * 4 + (component.equals("*") ? 0 : component.equals(part) ? 2 : 1);
    }

    /** Whether it is for the same devices and parts: then the later of the two took the other's place. */
    boolean isForSame(RepairEffect other) {
        return area.equals(other.area) && component.equals(other.component);
    }

    String cited() {
        return Term.cited(source, confirmed);
    }
}
