package org.aftercare.routing;

import java.time.Duration;
import java.util.List;

/**
 * What closed repairs of one kind tell of their bench time.
 *
 * @param count how many were closed
 * @param meanLog mean of the logarithms of their hours
 * @param varianceLog variance of those logarithms, by the count
 */
record RepairsSeen(int count, double meanLog, double varianceLog) {
    static final RepairsSeen NONE = new RepairsSeen(0, 0, 0);

    static RepairsSeen of(List<Duration> times) {
        if (times.isEmpty()) return NONE;
        double mean = times.stream().mapToDouble(RepairsSeen::log).average().orElseThrow();
        double variance = times.stream()
                .mapToDouble(time -> Math.pow(log(time) - mean, 2))
                .average()
                .orElseThrow();
        return new RepairsSeen(times.size(), mean, variance);
    }

    private static double log(Duration time) {
        return Math.log(TimeTaken.hours(time));
    }
}
