package org.aftercare.swap;

import java.io.Serializable;
import java.util.List;

/** A shipment with the units that are in it; those that the maker sent back aren't any more. */
public record ShipmentSheet(ShipmentCard shipment, List<OldUnitCard> units) implements Serializable {
    public ShipmentSheet {
        units = List.copyOf(units);
    }
}
