package org.aftercare.warranty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a trial or replay is, and what it found so far. The recorded decisions stay as they are.
 *
 * @param total how many decisions it looks at; {@code looked} how many so far, {@code differ} how many of them differ
 * @param groups which differences are frequent, the most frequent first; {@code ungrouped} differences are in none
 * @param kept the newest decisions that differ: {@code differ} may be more
 */
public record TrialCard(
        String id,
        TryPolicies order,
        String by,
        Instant at,
        State state,
        int total,
        int looked,
        int differ,
        List<Count> groups,
        int ungrouped,
        List<Different> kept) {
    public TrialCard {
        groups = List.copyOf(groups);
        kept = List.copyOf(kept);
    }

    /** WAITING and RUNNING go on by themselves; the others are over. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        BROKEN;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** A decision that would be another. @param country where it was claimed */
    public record Different(
            long decision,
            Instant decidedAt,
            String brand,
            String model,
            String country,
            String policyVersion,
            List<Change> changes) {
        public Different {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One component, before and after. Either side may be missing; both are there and say the same to the customer where
     * only the way that led there differs.
     */
    public record Change(
            String component,
            Optional<Coverage.ComponentDecision> before,
            Optional<Coverage.ComponentDecision> after) {}

    /** Changes of one kind. */
    public record Group(
            String country,
            String component,
            String outcomeBefore,
            String byBefore,
            String outcomeAfter,
            String byAfter) {}

    /** How often a kind of change was seen. */
    public record Count(Group group, int count) {}
}
