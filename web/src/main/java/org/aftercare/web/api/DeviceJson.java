package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.Mark;

/**
 * A device. @param known whether it was ever registered or at a counter @param candidates the models its TAC allows,
 * while the model isn't known @param mark {@code LOST} or {@code STOLEN} while it is reported so @param replacedBy which
 * device was given for it, when, and by which ticket @param replaces the IMEI or serial number of the one it was given for
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
        String channel,
        String mark,
        SwapJson replacedBy,
        String replaces) {

    /** The end of a device: another was given for it. */
    public record SwapJson(String device, Instant at, String ticket) {
        static SwapJson of(DeviceCard.Retired retired) {
            return new SwapJson(retired.by(), retired.at(), retired.ticket());
        }
    }

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
                Absent.ifEmpty(device.channel()),
                device.mark().map(Mark::name).orElse(null),
                device.retired().map(SwapJson::of).orElse(null),
                Absent.ifEmpty(device.replaces()));
    }
}
