package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.aftercare.swap.OldUnitCard;

/**
 * A unit that another, or the money, was given for.
 *
 * @param why SWAPPED or REFUNDED
 * @param state TO_RETURN, SENT, CREDITED, REFUSED or SCRAPPED
 * @param since when it came into that state
 * @param dueAt when it should be sent, or answered by the maker; absent once it is settled
 * @param shipment absent while it lies in the store
 */
public record OldUnitJson(
        long id,
        String label,
        String modelCode,
        String ticket,
        String storeCode,
        String why,
        String state,
        Instant since,
        Instant dueAt,
        String shipment,
        String note,
        LocalDate creditedOn,
        MoneyJson credit) {
    static OldUnitJson of(OldUnitCard unit) {
        return new OldUnitJson(
                unit.id(),
                unit.label(),
                Absent.ifEmpty(unit.model()),
                unit.ticket(),
                unit.store().value(),
                unit.why().name(),
                unit.state().name(),
                unit.since(),
                unit.dueAt(),
                Absent.ifEmpty(unit.shipment()),
                Absent.ifEmpty(unit.note()),
                unit.creditedOn(),
                unit.credit() == null ? null : MoneyJson.of(unit.credit()));
    }
}
