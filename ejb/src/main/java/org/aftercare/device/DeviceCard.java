package org.aftercare.device;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one phone or tablet.
 *
 * @param id ours, for ever
 * @param imei its first IMEI; empty text for a thing without one
 * @param imei2 empty text when it has one SIM
 * @param serial empty text when unknown
 * @param modelCode empty text while nobody knows the model
 * @param modelName what the customer calls it; the model code, or empty, while unknown
 * @param candidates the models that its TAC allows while the model is unknown
 * @param soldInCountry ISO 3166-1 alpha-2, empty text when unknown
 */
public record DeviceCard(
        long id,
        String imei,
        String imei2,
        String serial,
        String modelCode,
        String brand,
        String modelName,
        List<String> candidates,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> producedOn,
        String soldInCountry,
        String channel) {
    public DeviceCard {
        candidates = List.copyOf(candidates);
    }

    /** What stands on its back: the IMEI, or the serial number of a thing without one. */
    public String label() {
        return imei.isEmpty() ? serial : imei;
    }
}
