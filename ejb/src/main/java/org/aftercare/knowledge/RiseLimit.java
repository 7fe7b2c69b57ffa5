package org.aftercare.knowledge;

/**
 * How high the sum of a CUSUM may stand, in reports. Computed for reports that come one by one at a steady rate (a Poisson
 * process, the limit of many repairs of which few show the symptom): the run length until a false alarm, counted in
 * reports, then doesn't depend on the rate. It is solved as a Markov chain over the sum's level after each report (Brook
 * and Evans, "An approach to the probability distribution of cusum run length", Biometrika 59, 1972).
 */
final class RiseLimit {
    private static final int CELLS = 160;
    private static final int HALVINGS = 40;
    private static final double HIGHEST = 60;

    private RiseLimit() {}

    /** The lowest level at which so many reports go by, on average, until a false alarm. */
    static double of(double reportsPerFalseAlarm, double factor) {
        double low = 1;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS && high - low > 1e-6; i++) {
            double middle = (low + high) / 2;
            if (runLength(middle, factor) < reportsPerFalseAlarm) low = middle;
            else high = middle;
        }
        return high;
    }

    /** How many reports go by, on average, until the sum that begins at nothing reaches that level. */
    static double runLength(double limit, double factor) {
        double decay = (factor - 1) / Math.log(factor);
        double width = (limit - 1) / CELLS;
        // state 0: the level is 1, for the sum stood at nothing before; the others are cells of [1, limit)
        double[][] system = new double[CELLS + 1][CELLS + 2];
        for (int from = 0; from <= CELLS; from++) {
            double level = from == 0 ? 1 : 1 + (from - 0.5) * width;
            system[from][0] -= Math.exp(-level / decay);
            for (int to = 1; to <= CELLS; to++) {
                double top = Math.min(level + 1, 1 + to * width);
                double bottom = 1 + (to - 1) * width;
                if (top > bottom)
                    system[from][to] -= Math.exp((top - level - 1) / decay) - Math.exp((bottom - level - 1) / decay);
            }
            system[from][from] += 1;
            system[from][CELLS + 1] = 1;
        }
        return 1 + solved(system)[0];
    }

    /** By elimination; the matrix is of a chain that ends, so no row can vanish. */
    private static double[] solved(double[][] system) {
        int n = system.length;
        for (int pivot = 0; pivot < n; pivot++)
            for (int row = pivot + 1; row < n; row++) {
                double share = system[row][pivot] / system[pivot][pivot];
                for (int column = pivot; share != 0 && column <= n; column++)
                    system[row][column] -= share * system[pivot][column];
            }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = system[row][n];
            for (int column = row + 1; column < n; column++) sum -= system[row][column] * solution[column];
            solution[row] = sum / system[row][row];
        }
        return solution;
    }
}
