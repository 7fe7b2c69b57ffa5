package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.device.DeviceModel;

/**
 * The evidence on an appeal, and nothing else: who looks at it must not know what was found first, by whom, where, or
 * what it would cost. Neither is its owner's name in it, nor any number by which the repair could be looked up.
 *
 * @param description what the customer said at the counter
 * @param condition of the device, as it was taken in
 * @param customersWords why the customer disputes
 */
public record ReviewFile(
        long id,
        Instant appealedAt,
        String brand,
        String modelName,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> producedOn,
        List<String> symptoms,
        String description,
        String condition,
        String accessories,
        boolean batterySafe,
        String customersWords,
        List<Shot> photos) {
    public ReviewFile {
        symptoms = List.copyOf(symptoms);
        photos = List.copyOf(photos);
    }

    /** The model as people say it. */
    public String fullName() {
        return DeviceModel.fullName(brand, modelName);
    }

    /** A photo, without whoever took it. @param customers the customer sent it along with the appeal */
    public record Shot(long id, int width, int height, Instant at, boolean customers) implements Serializable {}
}
