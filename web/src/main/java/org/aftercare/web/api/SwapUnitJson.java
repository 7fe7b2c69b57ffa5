package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.swap.SwapUnitCard;

/** A unit in the swap stock. @param label its IMEI or serial number: what a swap names as its replacement */
public record SwapUnitJson(long id, String storeCode, String label, String modelCode, Instant addedAt, String addedBy) {
    static SwapUnitJson of(SwapUnitCard unit) {
        return new SwapUnitJson(
                unit.id(),
                unit.store().value(),
                unit.label(),
                Absent.ifEmpty(unit.model()),
                unit.addedAt(),
                unit.addedBy());
    }
}
