package org.aftercare.device;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.FieldError;

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
 * @param retired present once another was given for it
 * @param replaces the label of the one it was given for; empty text for a device that was bought
 * @param mark present while it is reported lost or stolen; by whom is nobody's business at a counter
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
        String channel,
        Optional<Retired> retired,
        String replaces,
        Optional<Mark> mark) {
    public DeviceCard {
        candidates = List.copyOf(candidates);
    }

    /**
     * Another device was given for this one, which is the customer's no longer.
     *
     * @param by the label of the device given instead
     * @param ticket the number of the ticket of the swap
     */
    public record Retired(String by, Instant at, String ticket) implements Serializable {
        private static final int END = 4;

        /** As much of the other's label as lets somebody recognise it who holds it in their hands. */
        public String end() {
            return by.substring(Math.max(0, by.length() - END));
        }
    }

    /** One in its owner's hands: neither swapped nor reported. */
    public DeviceCard(
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
        this(
                id,
                imei,
                imei2,
                serial,
                modelCode,
                brand,
                modelName,
                candidates,
                soldOn,
                activatedOn,
                producedOn,
                soldInCountry,
                channel,
                Optional.empty(),
                "",
                Optional.empty());
    }

    /**
     * Why it is not taken in, not given as a replacement: it is reported, or was given up for another. By whom it was
     * reported is not told.
     *
     * @param field where the clerk is told so
     */
    public Optional<FieldError> bar(String field) {
        return mark.map(reported -> switch (reported) {
                    case LOST -> FieldError.of(field, "DEVICE_REPORTED_LOST");
                    case STOLEN -> FieldError.of(field, "DEVICE_REPORTED_STOLEN");
                })
                .or(() -> retired.map(swap -> FieldError.of(
                        field, "DEVICE_RETIRED", swap.end(), LocalDate.ofInstant(swap.at(), ZoneOffset.UTC))));
    }

    /** The same, of the model that somebody chose. */
    public DeviceCard ofModel(DeviceModel model) {
        return new DeviceCard(
                id,
                imei,
                imei2,
                serial,
                model.code(),
                model.brand(),
                model.name(),
                List.of(),
                soldOn,
                activatedOn,
                producedOn,
                soldInCountry,
                channel,
                retired,
                replaces,
                mark);
    }

    /** The same, with what a paper tells of its sale where that wasn't known. */
    public DeviceCard sold(Optional<LocalDate> day, String country) {
        return new DeviceCard(
                id,
                imei,
                imei2,
                serial,
                modelCode,
                brand,
                modelName,
                candidates,
                soldOn.or(() -> day),
                activatedOn,
                producedOn,
                soldInCountry.isEmpty() ? country : soldInCountry,
                channel,
                retired,
                replaces,
                mark);
    }

    /** Its model as people say it; the brand alone, or empty, while that is unknown. */
    public String fullName() {
        return DeviceModel.fullName(brand, modelName);
    }

    /** What stands on its back: the IMEI, or the serial number of a thing without one. */
    public String label() {
        return imei.isEmpty() ? serial : imei;
    }
}
