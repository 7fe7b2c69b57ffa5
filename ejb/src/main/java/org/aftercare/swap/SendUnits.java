package org.aftercare.swap;

import java.io.Serializable;
import java.util.List;

/**
 * Old units that go to the maker together.
 *
 * @param units their ids
 * @param carrier who carries them
 * @param reference the maker's return number, or the carrier's
 */
public record SendUnits(List<Long> units, String carrier, String reference) implements Serializable {
    public SendUnits {
        units = List.copyOf(units);
    }
}
