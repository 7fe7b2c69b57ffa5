package org.aftercare.device;

import java.time.LocalDate;
import java.util.Optional;

/** A device as the maker, a point of sale or a clerk tells it; empty text where they don't know. At least an IMEI or a serial. */
public record RegisterDevice(
        String imei,
        String imei2,
        String serial,
        String modelCode,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> producedOn,
        String soldInCountry,
        String channel) {}
