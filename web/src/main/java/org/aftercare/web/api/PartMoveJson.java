package org.aftercare.web.api;

import java.util.List;
import org.aftercare.parts.Delivered;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartWantCard;
import org.aftercare.parts.TicketParts;

/**
 * What moved.
 *
 * @param parts as they are now
 * @param order of a delivery, as it is now
 * @param delivered how a delivery compares with what was to come: AS_ORDERED, PART_OF_IT, MORE, ANOTHER
 * @param needs of the repair, as they are now
 */
public record PartMoveJson(List<PartJson> parts, PartOrderJson order, String delivered, List<NeedJson> needs) {

    /** What a repair needs of one number. */
    public record NeedJson(String part, int quantity, int reserved, int missing) {
        static NeedJson of(PartWantCard want) {
            return new NeedJson(want.number(), want.quantity(), want.reserved(), want.missing());
        }
    }

    static PartMoveJson of(PartCard card) {
        return new PartMoveJson(List.of(PartJson.of(card)), null, null, null);
    }

    static PartMoveJson of(Delivered delivered) {
        return new PartMoveJson(
                delivered.items().stream().map(PartJson::of).toList(),
                PartOrderJson.of(delivered.order()),
                delivered.is().name(),
                null);
    }

    static PartMoveJson of(TicketParts parts) {
        return new PartMoveJson(
                parts.items().stream().map(PartJson::of).toList(),
                null,
                null,
                parts.wants().stream().map(NeedJson::of).toList());
    }
}
