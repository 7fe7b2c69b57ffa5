package org.aftercare.sla;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.access.Role;
import org.aftercare.network.Span;

/**
 * One promise and how it stands.
 *
 * @param turn the how-manieth of its kind, from 1 on
 * @param missedBefore how many of its kind were missed before it
 * @param budget business time
 * @param elapsed business time that has run, without pauses
 * @param dueAt null while paused and once cancelled
 */
public record ClockCard(
        ClockKind kind,
        int turn,
        State state,
        int missedBefore,
        Duration budget,
        Duration elapsed,
        Instant startedAt,
        Instant endedAt,
        Instant dueAt,
        List<Firing> firedLevels,
        Explanation explanation) {
    public ClockCard {
        firedLevels = List.copyOf(firedLevels);
    }

    /** How a clock stands. A breach stays a breach, also while paused. */
    public enum State {
        RUNNING,
        AT_RISK,
        BREACHED,
        PAUSED,
        MET,
        MISSED,
        CANCELLED
    }

    /**
     * A level that was reached.
     *
     * @param level share of the budget in percent: 50, 75, 100 (the breach), 1xx for escalations after it
     * @param dueAt when it was reached
     * @param firedAt when we noticed
     */
    public record Firing(int level, Instant dueAt, Instant firedAt) implements Serializable {}

    /**
     * A pause, half-open; {@code to} is null while it lasts.
     *
     * @param reason the status that paused it
     * @param actor whose act began it, as {@code role}
     */
    public record Pause(Instant from, Instant to, String reason, String actor, Role role) implements Serializable {
        Pause until(Instant end) {
            return new Pause(from, end, reason, actor, role);
        }
    }

    /** Why the deadline is when it is. */
    public record Explanation(
            String calendar,
            String policy,
            String policyRow,
            List<Span> counted,
            List<String> holidays,
            List<Pause> pauses) {
        public Explanation {
            counted = List.copyOf(counted);
            holidays = List.copyOf(holidays);
            pauses = List.copyOf(pauses);
        }
    }
}
