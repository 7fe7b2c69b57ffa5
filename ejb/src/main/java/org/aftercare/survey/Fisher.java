package org.aftercare.survey;

/**
 * Fisher's exact test whether two shares differ, two-sided: the chance of tables no likelier than the one seen, among all
 * of the same margins (R. A. Fisher, "Statistical Methods for Research Workers", 1934; two-sided as R's fisher.test does).
 */
final class Fisher {
    /** Tables that are as likely, but for rounding. */
    private static final double SAME = 1 + 1e-7;

    private static final double NEGLIGIBLE = 1e-17;

    /** At each n the logarithm of n's factorial. */
    private final double[] logFactorials;

    /** @param most of the answers of any two stores together */
    Fisher(int most) {
        logFactorials = new double[most + 1];
        for (int n = 2; n <= most; n++) logFactorials[n] = logFactorials[n - 1] + Math.log(n);
    }

    /** The chance that shares as different as these come from one. */
    double test(Share one, Share other) {
        var tables = new Tables(one.n(), other.n(), one.good() + other.good());
        return Math.min(1, tables.noLikelierThan(one.good()));
    }

    /** All tables of these margins, by how many of the first store's answers are good. */
    private final class Tables {
        private final int first;
        private final int second;
        private final int good;
        private final int least;
        private final int most;

        Tables(int first, int second, int good) {
            this.first = first;
            this.second = second;
            this.good = good;
            least = Math.max(0, good - second);
            most = Math.min(first, good);
        }

        double noLikelierThan(int seen) {
            double chance = chance(seen);
            int mode = (int) ((long) (first + 1) * (good + 1) / (first + second + 2));
            int own = seen <= mode ? -1 : 1;
            return tail(seen, own, chance) + farTail(seen, mode, -own, chance);
        }

        /** On the other side, from the first table that is no likelier on: chances fall from the mode, so it is sought by halves. */
        private double farTail(int seen, int mode, int away, double chance) {
            int likelier = seen == mode ? 0 : -1;
            int reached = (away > 0 ? most - mode : mode - least) + 1;
            while (reached - likelier > 1) {
                int middle = (likelier + reached) / 2;
                if (chance(mode + away * middle) <= chance * SAME) reached = middle;
                else likelier = middle;
            }
            int from = mode + away * reached;
            return from < least || from > most ? 0 : tail(from, away, chance(from));
        }

        /** The sum from one table on, away from the likeliest. */
        private double tail(int from, int away, double chance) {
            double sum = 0;
            double next = chance;
            for (int k = from; k >= least && k <= most && next > sum * NEGLIGIBLE; k += away) {
                sum += next;
                next *= away > 0 ? up(k) : 1 / up(k - 1);
            }
            return sum;
        }

        /** How much likelier k + 1 is than k. */
        private double up(int k) {
            return (double) (first - k) / (k + 1) * (good - k) / (second - good + k + 1);
        }

        private double chance(int k) {
            return Math.exp(ways(first, k) + ways(second, good - k) - ways(first + second, good));
        }

        private double ways(int n, int k) {
            return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
        }
    }
}
