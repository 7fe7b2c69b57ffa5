package org.aftercare.swap;

import org.aftercare.platform.Refusal;

/** Somebody in another store took it over first. */
public class UnitMoved extends Refusal {
    UnitMoved(SwapUnitCard unit) {
        super(unit.label(), unit.store());
    }
}
