package org.aftercare.routing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;

/**
 * How many open hours a phone has been on a bench in its present stay: from the first look until it passed, without
 * waiting for the customer, a verdict or a part.
 */
final class BenchHours {
    private static final Set<TicketStatus> ON_THE_BENCH =
            EnumSet.of(TicketStatus.DIAGNOSING, TicketStatus.IN_REPAIR, TicketStatus.QUALITY_CHECK);

    private BenchHours() {}

    /** @param history oldest first */
    static double until(Instant now, List<StatusSince> history, Function<StoreCode, BusinessTime> hours) {
        double sum = 0;
        for (int i = 0; i < history.size(); i++) {
            var line = history.get(i);
            if (line.status() == TicketStatus.RECEIVED) sum = 0;
            if (!ON_THE_BENCH.contains(line.status()) || line.travellingTo().isPresent()) continue;
            var end = i + 1 < history.size() ? history.get(i + 1).at() : now;
            sum += TimeTaken.hours(hours.apply(line.holder()).openBetween(line.at(), end));
        }
        return sum;
    }
}
