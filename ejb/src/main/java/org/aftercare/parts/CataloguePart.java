package org.aftercare.parts;

import java.io.Serializable;
import java.util.List;
import org.aftercare.device.DeviceModel;

/**
 * A part that the maker sells.
 *
 * @param name as the maker calls it
 * @param component what it is, as in {@code components.csv}
 * @param family of models that it fits; empty text for all of the brand
 * @param models the codes of those that it fits; empty for all of the family
 * @param deliveryDays open days of the store that the maker usually takes
 * @param hazardous it may not fly
 * @param returnable what it replaces is sent back to the maker
 */
public record CataloguePart(
        String number,
        String name,
        String component,
        String brand,
        String family,
        List<String> models,
        int deliveryDays,
        boolean hazardous,
        boolean returnable)
        implements Serializable {
    public CataloguePart {
        models = List.copyOf(models);
    }

    public boolean fits(DeviceModel model) {
        return brand.equals(model.brand())
                && (family.isEmpty() || family.equals(model.family()))
                && (models.isEmpty() || models.contains(model.code()));
    }
}
