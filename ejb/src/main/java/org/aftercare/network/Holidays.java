package org.aftercare.network;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays that a calendar keeps. */
public interface Holidays {
    /** None, ever. */
    Holidays NONE = day -> Optional.empty();

    /** The name of the holiday on that day. */
    Optional<String> on(LocalDate day);

    /** The holiday for which a weekend day was declared a working day. */
    default Optional<String> madeUpFor(LocalDate day) {
        return Optional.empty();
    }

    /** A weekend day that was declared a working day, to make up for a long holiday. */
    default boolean isMadeUp(LocalDate day) {
        return madeUpFor(day).isPresent();
    }

    /** Whether that year's holidays have been announced: until then nothing can be known of them. */
    default boolean areKnownFor(int year) {
        return true;
    }
}
