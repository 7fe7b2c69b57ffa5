package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.network.StoreCard;

/**
 * A store and what waits at its benches.
 *
 * @param present what is there, on the benches too
 * @param coming what is on its way there
 * @param newcomers what comes to its own counter before a phone that is sent there now, as share of what the
 *     technicians can do meanwhile: with 1 the queue stays as long as it is
 * @param part when the part that this repair needs is expected there; empty: on hand, or none is needed
 */
record Bench(StoreCard store, Load present, Load coming, double newcomers, Optional<Instant> part) {
    private static final double SECONDS = 3_600;
    /** What is left on average of a repair under way: its mean square by twice its mean, for a usual spread of 0.7. */
    private static final double LEFT = 0.82;
    /** A queue lasts so many times as long, at most, as its technicians would need for it if nobody came. */
    private static final double LONGEST = 6;

    /** Nothing but a queue is known of it. */
    Bench(StoreCard store, Load present) {
        this(store, present, Load.NONE, 1, Optional.empty());
    }

    /** The same with more on the way. */
    Bench with(Load more) {
        return new Bench(store, present, coming.plus(more), newcomers, part);
    }

    /** The same with a part that isn't there before. */
    Bench expecting(Instant then) {
        return new Bench(store, present, coming, newcomers, Optional.of(then));
    }

    int technicians() {
        return Math.max(1, store.technicians());
    }

    /** Technicians' hours for each hour in which the store is open. */
    private double capacity() {
        return store.capacity() > 0 ? store.capacity() : 1;
    }

    /** A store without technicians lacks every level. */
    boolean has(String level) {
        return store.technicians() > 0 && store.levels().contains(level);
    }

    /** What is before a phone that has to be sent there, or that is there by now. */
    Load before(boolean isSent) {
        return isSent ? present.plus(coming) : present;
    }

    /**
     * Technicians' hours of what waits that needn't be done before a turn comes: one technician has to be free, the
     * others may still be busy, and what is on the benches is partly done.
     */
    double underWay(double each) {
        int busy = Math.min(present.phones(), technicians());
        return each * (busy * (1 - LEFT) + (technicians() - 1) * LEFT);
    }

    /**
     * Open hours until the turn comes of a phone that is sent and gets there when the store has been open for so
     * long; of one that is there by now, for none. In whole seconds, rounded down.
     */
    Duration queueAfter(Duration open, boolean isSent) {
        var before = before(isSent);
        double hours = (TimeTaken.hours(before.work()) - underWay(before.each(0))) / capacity()
                - (1 - newcomers) * TimeTaken.hours(open);
        return before.phones() == 0 ? Duration.ZERO : Duration.ofSeconds((long) (Math.max(0, hours) * SECONDS));
    }

    /** The least that {@link #queueAfter} can be if the store is open for no longer than that. */
    Duration queueAtLeast(Duration open) {
        var queue = queueAfter(newcomers < 1 ? open : Duration.ZERO, true).minusSeconds(1);
        return queue.isNegative() ? Duration.ZERO : queue;
    }

    /** Open hours of all that is on its way or waits. */
    Duration queue() {
        return queueAfter(Duration.ZERO, true);
    }

    /**
     * Hours that others wait longer, taken together, for one repair more: all who come until the queue is gone, each by
     * that repair. The fuller the days of a bench the longer a queue lasts; one that never gets shorter is
     * taken to last {@link #LONGEST}.
     */
    double othersWait() {
        return TimeTaken.hours(queue()) * Math.min(LONGEST, newcomers / Math.max(1 - newcomers, 1 / LONGEST));
    }
}
