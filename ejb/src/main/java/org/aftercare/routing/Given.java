package org.aftercare.routing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Why promises of one ticket were given, oldest first. */
record Given(List<Cause> causes) {
    private static final Set<Cause> BEGINNINGS = EnumSet.of(Cause.INTAKE, Cause.RECEIVED);
    private static final Set<Cause> BY_THE_SYSTEM = EnumSet.of(Cause.OVERDUE, Cause.PART, Cause.REBALANCED);
    /** A phone that was moved so often has travelled enough. */
    private static final int MOST_MOVES = 2;

    int count() {
        return causes.size();
    }

    /** Of the present stay, its beginning first. */
    private List<Cause> stay() {
        int from = causes.size() - 1;
        while (from > 0 && !BEGINNINGS.contains(causes.get(from))) from--;
        return causes.subList(Math.max(0, from), causes.size());
    }

    /** How often its owner was told of a later day in this stay, or may have been. */
    int slips() {
        return (int)
                stay().stream().filter(cause -> !BEGINNINGS.contains(cause)).count();
    }

    /** Routing may choose another bench: nobody has chosen this one, and it hasn't moved too often. */
    boolean mayMove() {
        var chosen = stay().stream().filter(cause -> cause != Cause.SLIPPED).toList();
        boolean byHand = !chosen.isEmpty() && chosen.get(chosen.size() - 1) == Cause.OVERRIDE;
        return !byHand && stay().stream().filter(BY_THE_SYSTEM::contains).count() < MOST_MOVES;
    }
}
