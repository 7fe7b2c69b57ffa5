package org.aftercare.web.api;

import org.aftercare.device.TypedDevice;

/** A device as the maker or a point of sale registers it. */
public record DeviceInput(
        String imei,
        String imei2,
        String serial,
        String modelCode,
        String soldOn,
        String activatedOn,
        String producedOn,
        String soldInCountry,
        String channel) {

    TypedDevice typed() {
        return new TypedDevice(imei, imei2, serial, modelCode, soldOn, activatedOn, producedOn, soldInCountry, channel);
    }
}
