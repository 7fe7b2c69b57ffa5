package org.aftercare.routing;

import java.time.Duration;

/**
 * How long a phone stays at a bench, in the bench's open hours from its arrival: until its turn has come and its part is
 * there, and then its own work. Quantiles are of the whole, never sums of quantiles.
 *
 * @param ahead technicians' hours that are before it: what waits, and what comes before it does
 * @param served technicians' hours that are done, or on the other benches, when its turn has come
 * @param technicians how many work on them
 * @param part hours from the decision until the part is there
 * @param travelled open hours from the decision until the phone is there
 */
record BenchTime(TimeTaken ahead, double served, int technicians, TimeTaken part, double travelled, TimeTaken work) {
    /** The time until it is begun is taken in so many steps. */
    private static final int STEPS = 48;

    private static final double MINUTE = 1 / 60.0;
    private static final double LONGEST = 100_000;

    /** The share of such phones that is repaired within so many hours: begun by then, and the work fits into the rest. */
    double share(double hours) {
        if (hours < 0) return 0;
        double step = hours / STEPS;
        double begun = begun(0);
        double sum = begun * work.share(hours);
        for (int i = 0; i < STEPS && begun < 1; i++) {
            double next = begun((i + 1) * step);
            sum += (next - begun) * work.share(hours - (i + 0.5) * step);
            begun = next;
        }
        return sum;
    }

    /** The open hours within which such a share of phones is repaired, to the minute, by halving. */
    Duration within(double share) {
        double low = 0;
        double high = 1;
        while (share(high) < share && high < LONGEST) {
            low = high;
            high *= 2;
        }
        while (high - low > MINUTE) {
            double middle = (low + high) / 2;
            if (share(middle) < share) low = middle;
            else high = middle;
        }
        return TimeTaken.duration(high);
    }

    /** The share whose turn has come and whose part is there within so many hours. */
    private double begun(double hours) {
        return ahead.share(technicians * hours + served) * part.share(hours + travelled);
    }
}
