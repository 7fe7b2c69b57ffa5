package org.aftercare.knowledge;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Looks for a sudden rise of a symptom among a model's repairs: a CUSUM of likelihood ratios (Lucas, "Counted data
 * CUSUM's", Technometrics 27, 1985, in the form for shares of Reynolds and Stoumbos, "A CUSUM chart for monitoring a
 * proportion when inspecting continuously", Journal of Quality Technology 31, 1999). What is watched is the symptom's
 * share of the model's repairs, so that weekdays, holidays, more stores or more phones sold raise nothing; the rise that
 * is looked for is one of its odds, so that a symptom which makes up most of the repairs isn't hidden by itself.
 */
public final class RiseRules {
    private RiseRules() {}

    /**
     * A rise.
     *
     * @param days ago that it began, counted from the day after the last
     * @param reports since then
     * @param repairs of the model since then
     * @param usual the symptom's share that was taken as usual
     * @param level where the sum stands, in reports beyond what is usual
     */
    public record Found(int days, int reports, int repairs, double usual, double level) {}

    /**
     * @param reports of the symptom, day by day, the last one yesterday's; as many days as the policy takes
     * @param repairs of the model on the same days, each at least as many
     * @param everywhere the symptom's share of all models' repairs
     * @param limit as {@link RiseLimit} gives it for the policy
     */
    public static Optional<Found> look(
            int[] reports, int[] repairs, double everywhere, RisePolicy policy, double limit) {
        int from = reports.length - policy.watchDays();
        double usual = usual(sum(reports, 0, from), sum(repairs, 0, from), everywhere, policy);
        double perRepair = Math.log(1 + (policy.factor() - 1) * usual) / Math.log(policy.factor());
        double level = 0;
        int began = from;
        for (int day = from; day < reports.length; day++) {
            if (level == 0) began = day;
            level = Math.max(0, level + reports[day] - repairs[day] * perRepair);
        }
        if (level < limit) return Optional.empty();
        int end = reports.length;
        return Optional.of(new Found(end - began, sum(reports, began, end), sum(repairs, began, end), usual, level));
    }

    /** The share that is usual, drawn towards that of all models, and a little above what it most likely is. */
    private static double usual(int reports, int repairs, double everywhere, RisePolicy policy) {
        double n = repairs + policy.prior();
        double share = (reports + policy.prior() * everywhere) / n;
        return Math.min(1, share + policy.caution() * Math.sqrt(share * (1 - share) / (n + 1)));
    }

    private static int sum(int[] days, int from, int to) {
        return IntStream.range(from, to).map(day -> days[day]).sum();
    }
}
