package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.device.DeviceCard;

/**
 * A device. @param known whether it was ever registered or at a counter @param candidates the models its TAC allows,
 * while the model isn't known
 */
public record DeviceJson(
        boolean known,
        String imei,
        String imei2,
        String serial,
        String brand,
        String modelCode,
        String modelName,
        List<String> candidates,
        LocalDate soldOn,
        LocalDate activatedOn,
        LocalDate producedOn,
        String soldInCountry,
        String channel) {

    static DeviceJson of(DeviceCard device) {
        return new DeviceJson(
                device.id() != 0,
                Absent.ifEmpty(device.imei()),
                Absent.ifEmpty(device.imei2()),
                Absent.ifEmpty(device.serial()),
                Absent.ifEmpty(device.brand()),
                Absent.ifEmpty(device.modelCode()),
                Absent.ifEmpty(device.modelName()),
                device.candidates().isEmpty() ? null : device.candidates(),
                device.soldOn().orElse(null),
                device.activatedOn().orElse(null),
                device.producedOn().orElse(null),
                Absent.ifEmpty(device.soldInCountry()),
                Absent.ifEmpty(device.channel()));
    }
}
