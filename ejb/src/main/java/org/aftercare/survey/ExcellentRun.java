package org.aftercare.survey;

import java.util.List;

/**
 * A run of excellent answers that ends at the newest one, among a store's last answers.
 *
 * <p>The question is not whether a store is good, but whether its excellent answers lie more together than chance lays
 * them. Given that k of n answers are excellent, every order of them is equally likely while nobody meddles, whatever the
 * store's true share is: nothing needs to be estimated. The m = n − k others part the excellent ones into m + 1 gaps. A
 * given gap holds at least L of them in C(n − L, m) of the C(n, m) orders (take L out, and arrange what is left), so some
 * gap does with a probability of at most
 *
 * <pre>(m + 1) · C(n − L, m) / C(n, m)</pre>
 *
 * by Bonferroni's (Boole's) inequality; it is the first term of the exact alternating sum (W. Feller, An Introduction to
 * Probability Theory and Its Applications I, 3rd ed., II.5 and IV.1; the test: A. M. Mood, "The distribution theory of
 * runs", Annals of Mathematical Statistics 11, 1940). Without any other answer than excellent ones it is 1: then this
 * rule has nothing to say.
 *
 * @param length of the run
 * @param of all answers that were looked at
 * @param others of these, not excellent
 */
record ExcellentRun(int length, int of, int others) {
    private static final int EXCELLENT = 5;

    /** @param newestFirst overall grades */
    static ExcellentRun in(List<Integer> newestFirst) {
        int length = 0;
        while (length < newestFirst.size() && newestFirst.get(length) == EXCELLENT) length++;
        int others =
                (int) newestFirst.stream().filter(grade -> grade != EXCELLENT).count();
        return new ExcellentRun(length, newestFirst.size(), others);
    }

    /** An upper bound of the probability that chance alone lays so long a run anywhere among them; at most 1. */
    double bound() {
        double bound = others + 1;
        for (int i = 0; i < others; i++) bound *= Math.max(0, (double) (of - length - i) / (of - i));
        return Math.min(1, bound);
    }

    boolean isImprobable(double alarm) {
        return length > 0 && bound() <= alarm;
    }
}
