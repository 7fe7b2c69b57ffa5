package org.aftercare.survey;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/** Months of stores' own calendars. @param to inclusive */
record Months(YearMonth from, YearMonth to) {
    /** Those that lie within a stretch of time wherever a store is; absent where none does. @param until exclusive */
    static Optional<Months> within(Instant since, Instant until) {
        YearMonth first =
                YearMonth.from(since.minusNanos(1).atOffset(ZoneOffset.MAX)).plusMonths(1);
        YearMonth last = YearMonth.from(until.atOffset(ZoneOffset.MIN)).minusMonths(1);
        return last.isBefore(first) ? Optional.empty() : Optional.of(new Months(first, last));
    }

    /** From then on the first of them has begun everywhere. */
    Instant begun() {
        return from.atDay(1).atStartOfDay(ZoneOffset.MIN).toInstant();
    }

    /** Until then the last of them has ended nowhere. */
    Instant ending() {
        return to.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.MAX).toInstant();
    }
}
