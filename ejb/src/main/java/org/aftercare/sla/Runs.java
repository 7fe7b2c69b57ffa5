package org.aftercare.sla;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketCard;

/** What a ticket's history says of each of its clocks. */
final class Runs {
    private final TicketCard ticket;
    private final Story story;
    private final Function<StoreCode, BusinessTime> calendars;
    private final Map<ClockKind, List<Run>> read = new EnumMap<>(ClockKind.class);

    Runs(TicketCard ticket, List<StatusSince> lines, Function<StoreCode, BusinessTime> calendars) {
        this.ticket = ticket;
        this.story = Story.of(ticket, lines);
        this.calendars = calendars;
    }

    TicketCard ticket() {
        return ticket;
    }

    /** The first clock of the kind first; none while it hasn't started. */
    List<Run> of(ClockKind kind) {
        return read.computeIfAbsent(kind, k -> ClockRules.runs(k, story, calendars));
    }

    /** None where history no longer tells of that clock. */
    Optional<Run> of(SlaClock clock) {
        var runs = of(clock.kind());
        return clock.turn() <= runs.size() ? Optional.of(runs.get(clock.turn() - 1)) : Optional.empty();
    }

    /** The line that began that leg. */
    StatusSince departure(int turn) {
        boolean before = false;
        int legs = 0;
        for (StatusSince line : story.lines()) {
            if (line.isTravelling() && !before && ++legs == turn) return line;
            before = line.isTravelling();
        }
        throw new IllegalStateException("no leg " + turn + " of " + ticket.number());
    }

    /** How long a store is open until then. */
    Duration openBetween(StoreCode store, java.time.Instant from, java.time.Instant to) {
        return calendars.apply(store).openBetween(from, to);
    }
}
