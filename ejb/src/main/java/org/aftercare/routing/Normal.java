package org.aftercare.routing;

/** The standard normal distribution. */
final class Normal {
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
    /** Beyond it nothing is left that a promise could tell. */
    private static final double FAR = 38;

    private Normal() {}

    /**
     * The share at or below z, to 14 digits.
     *
     * <p>G. West, "Better approximations to cumulative normal functions", Wilmott Magazine, May 2005, after J. F. Hart.
     */
    static double share(double z) {
        double x = Math.abs(z);
        double above = x > FAR ? 0 : x < 7.07106781186547 ? near(x) : far(x);
        return z > 0 ? 1 - above : above;
    }

    private static double near(double x) {
        double up = horner(
                x,
                3.52624965998911e-02,
                0.700383064443688,
                6.37396220353165,
                33.912866078383,
                112.079291497871,
                221.213596169931,
                220.206867912376);
        double down = horner(
                x,
                8.83883476483184e-02,
                1.75566716318264,
                16.064177579207,
                86.7807322029461,
                296.564248779674,
                637.333633378831,
                793.826512519948,
                440.413735824752);
        return Math.exp(-x * x / 2) * up / down;
    }

    private static double far(double x) {
        double fraction = x + 0.65;
        for (int i = 4; i > 0; i--) fraction = x + i / fraction;
        return Math.exp(-x * x / 2) / (fraction * ROOT_OF_TWO_PI);
    }

    private static double horner(double x, double... factors) {
        double sum = 0;
        for (double factor : factors) sum = sum * x + factor;
        return sum;
    }

    /** Its inverse, for shares between 0 and 1, both exclusive; found by halving, so as exact as {@link #share}. */
    static double quantile(double share) {
        if (!(share > 0 && share < 1)) throw new IllegalArgumentException("a share within 0 and 1: " + share);
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (share(middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
