package org.aftercare.parts;

import java.io.Serializable;
import java.util.List;

/**
 * What a delivery was.
 *
 * @param order as it is now
 * @param items what was taken in
 * @param is how it compares with what was ordered
 */
public record Delivered(PartOrderCard order, List<PartCard> items, Is is) implements Serializable {
    /** What came, against what was still to come. */
    public enum Is {
        AS_ORDERED,
        /** The rest is still to come. */
        PART_OF_IT,
        MORE,
        /** Another part: what was ordered is still to come. */
        ANOTHER
    }

    public Delivered {
        items = List.copyOf(items);
    }
}
