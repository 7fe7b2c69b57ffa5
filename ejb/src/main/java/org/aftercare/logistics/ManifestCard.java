package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/**
 * Bags that were handed to the carrier together.
 *
 * @param number e.g. {@code M-17}
 * @param dueAt when the lane says that they are there
 */
public record ManifestCard(
        String number, StoreCode from, StoreCode to, int bags, Instant dispatchedAt, String dispatchedBy, Instant dueAt)
        implements Serializable {
    private static final String MARK = "M-";

    static String number(long id) {
        return MARK + id;
    }

    /** Empty for what isn't the number of a manifest. */
    static Optional<Long> id(String number) {
        return number.matches(MARK + "[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(number.substring(MARK.length())))
                : Optional.empty();
    }
}
