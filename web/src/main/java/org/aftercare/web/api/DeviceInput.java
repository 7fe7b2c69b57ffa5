package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.Optional;
import org.aftercare.device.RegisterDevice;

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

    RegisterDevice parsed() {
        Fields fields = new Fields();
        String first = fields.imei("imei", imei);
        String second = fields.imei("imei2", imei2);
        String number = fields.text("serial", serial, Fields.CODE).strip();
        if (first.isEmpty() && number.isEmpty() && !fields.isWrong("imei") && !fields.isWrong("serial"))
            fields.wrong("imei", "IMEI_OR_SERIAL_REQUIRED");
        String model = fields.text("modelCode", modelCode, Fields.CODE).strip();
        Optional<LocalDate> sold = fields.date("soldOn", soldOn);
        Optional<LocalDate> activated = fields.date("activatedOn", activatedOn);
        Optional<LocalDate> produced = fields.date("producedOn", producedOn);
        String country = fields.country("soldInCountry", soldInCountry);
        String through = fields.text("channel", channel, Fields.CODE).strip();
        return fields.made(
                () -> new RegisterDevice(first, second, number, model, sold, activated, produced, country, through));
    }
}
