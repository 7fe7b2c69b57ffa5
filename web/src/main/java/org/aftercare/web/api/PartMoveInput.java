package org.aftercare.web.api;

import org.aftercare.parts.PartAct;
import org.aftercare.parts.PartPlace;

/**
 * What is to happen with parts, as sent.
 *
 * @param part a label ({@code P-000123}) for a single part, or a number of the catalogue
 * @param from where it is: FREE, RESERVED, FITTED, DEFECTIVE, TRANSIT, LOST, or MAKER for a delivery
 * @param to where it is to be: FREE, RESERVED, FITTED, DEFECTIVE, TRANSIT, SCRAPPED, LOST, MAKER
 * @param ticket the repair that parts of a number are reserved for, or released from
 * @param storeCode where it is sent, or where it arrived
 * @param order which delivery came
 * @param quantity how many came, or are reserved; 1 where absent
 * @param reason why; of what goes back to the maker, the parcel's reference
 * @param dead it is new and doesn't work
 */
public record PartMoveInput(
        String part,
        String from,
        String to,
        String ticket,
        String storeCode,
        Long order,
        Long quantity,
        String reason,
        Boolean dead) {
    /** The act on a single part; null where none leads there. */
    PartAct act(PartPlace before, PartPlace after) {
        boolean broken = after == PartPlace.DEFECTIVE && !Boolean.TRUE.equals(dead) && before != PartPlace.FITTED;
        return broken && PartAct.SET_ASIDE.isLegalAt(before)
                ? PartAct.SET_ASIDE
                : PartAct.between(before, after).orElse(null);
    }
}
