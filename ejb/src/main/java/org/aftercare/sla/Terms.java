package org.aftercare.sla;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is promised for one kind of clock.
 *
 * @param version names the policy that says so
 * @param row which of its rows: what it asks for, in the order of its columns
 * @param budget business time, whole seconds
 * @param shares percent of the budget, ascending, ending with 100: the breach
 * @param tierEvery business time after the breach until the next tier is told, and again
 * @param tiers how many of them
 */
record Terms(String version, String row, Duration budget, List<Integer> shares, Duration tierEvery, int tiers) {
    static final int BREACH = 100;

    Terms {
        shares = List.copyOf(shares);
        if (!isWhole(budget) || tiers > 0 && !isWhole(tierEvery))
            throw new IllegalArgumentException("time in whole seconds, more than none: " + budget + ", " + tierEvery);
        if (shares.isEmpty() || shares.get(shares.size() - 1) != BREACH || !ascends(shares))
            throw new IllegalArgumentException("shares ascend from 1 to 100: " + shares);
        if (tiers < 0 || tiers > 99) throw new IllegalArgumentException("0 to 99 tiers: " + tiers);
    }

    /** The same with so much more time, as somebody else takes. */
    Terms after(Duration more) {
        return new Terms(version, row, budget.plus(more), shares, tierEvery, tiers);
    }

    private static boolean isWhole(Duration time) {
        return time.getNano() == 0 && time.getSeconds() > 0;
    }

    private static boolean ascends(List<Integer> shares) {
        return shares.get(0) > 0 && IntStream.range(1, shares.size()).allMatch(i -> shares.get(i - 1) < shares.get(i));
    }

    /** Every level in the order in which they are reached: 50, 75, 100, then 101, 102 … for the tiers. */
    List<Integer> levels() {
        return Stream.concat(
                        shares.stream(),
                        IntStream.rangeClosed(BREACH + 1, BREACH + tiers).boxed())
                .toList();
    }

    /** How much has to run until the level is reached. */
    Duration need(int level) {
        return level <= BREACH
                ? budget.multipliedBy(level).dividedBy(BREACH)
                : budget.plus(tierEvery.multipliedBy(level - BREACH));
    }

    /** The last warning before the breach; the breach itself where there is none. */
    int risk() {
        return shares.get(Math.max(0, shares.size() - 2));
    }
}
