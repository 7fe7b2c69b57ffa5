package org.aftercare.insight;

import java.util.List;

/**
 * One store's bench as a forecast sees it. All times are hours in which the store is open, counted from now.
 *
 * @param finished repairs that its bench finished in the time that it was watched
 * @param watched open hours
 * @param priorHours what is believed before watching weighs as many open hours
 * @param priorRate repairs in an open hour, as believed before watching; more than none
 * @param horizon how far is looked
 */
record Bench(
        double finished, double watched, double priorHours, double priorRate, double horizon, List<Waiting> queue) {
    Bench {
        queue = List.copyOf(queue);
        if (priorHours <= 0 || priorRate <= 0 || watched < 0 || finished < 0)
            throw new IllegalArgumentException("a rate needs something to go by");
    }

    /** The posterior's shape: the rate is Gamma distributed, for a Poisson count and a Gamma prior (conjugate). */
    double shape() {
        return priorHours * priorRate + finished;
    }

    /** The posterior's rate parameter: shape over it is the mean. */
    double hours() {
        return priorHours + watched;
    }

    /**
     * One repair.
     *
     * @param id of the ticket
     * @param due open hours until its promise runs out; beyond the horizon it only takes its turn; what is overdue
     *     already has less than none
     * @param where it is now
     * @param hazard chance per open hour of coming back, where it is away
     * @param left where it is paused: what runs of the promise once it goes on
     */
    record Waiting(long id, double due, Where where, double hazard, double left) {
        static Waiting inLine(long id, double due) {
            return new Waiting(id, due, Where.IN_LINE, 0, 0);
        }
    }

    /** Where a repair is. */
    enum Where {
        /** The bench takes it when its turn comes. */
        IN_LINE,
        /** Waits for parts or a verdict; then it takes its turn. The promise runs on. */
        AWAY,
        /** The customer is asked; then the promise goes on with what was left, and it takes its turn. */
        PAUSED,
        /** Repaired, on its way to the counter; there it is ready. */
        HOMEWARD
    }
}
