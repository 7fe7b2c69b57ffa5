package org.aftercare.routing;

import java.time.Duration;

/** So many phones and their bench time together, as expected. */
record Load(Duration work, int phones) {
    static final Load NONE = new Load(Duration.ZERO, 0);

    Load plus(Load other) {
        return new Load(work.plus(other.work), phones + other.phones);
    }

    /** Never less than nothing. */
    Load minus(Load other) {
        var left = work.minus(other.work);
        return phones <= other.phones
                ? NONE
                : new Load(left.isNegative() ? Duration.ZERO : left, phones - other.phones);
    }

    /** Hours that each takes on average; {@code otherwise} where there is none. */
    double each(double otherwise) {
        return phones > 0 ? TimeTaken.hours(work) / phones : otherwise;
    }
}
