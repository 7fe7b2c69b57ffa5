package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import org.aftercare.ticket.TicketNumber;

/** Levels were reached and written down, in this transaction: whoever has to be told of them follows. */
public record LevelsReached(List<Reached> levels) {
    public LevelsReached {
        levels = List.copyOf(levels);
    }

    /**
     * @param firing names it, for ever
     * @param level share of the budget in percent: 100 is the breach, 101 and more the tiers after it
     * @param dueAt when it was reached
     * @param firedAt when we noticed
     */
    public record Reached(
            long firing, TicketNumber ticket, long clock, ClockKind kind, int level, Instant dueAt, Instant firedAt) {
        public boolean isBreach() {
            return level == Terms.BREACH;
        }
    }
}
