package org.aftercare.device;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@link RegisterDevice} that was checked: digits alone, codes in capitals, empty text for what isn't known. */
record Told(
        String imei,
        String imei2,
        String serial,
        String modelCode,
        Optional<LocalDate> soldOn,
        Optional<LocalDate> activatedOn,
        Optional<LocalDate> producedOn,
        String soldInCountry,
        String channel) {

    /** What names the device and no other. */
    Stream<String> labels() {
        return imei.isEmpty() && imei2.isEmpty()
                ? Stream.of(serialLabel(serial))
                : Stream.of(imei, imei2).filter(text -> !text.isEmpty());
    }

    static String serialLabel(String serial) {
        return "S/N " + serial;
    }

    Told ofModel(String code) {
        return new Told(imei, imei2, serial, code, soldOn, activatedOn, producedOn, soldInCountry, channel);
    }

    static Told ofImei(Imei imei) {
        return named(imei.value(), "");
    }

    static Told ofSerial(String serial) {
        return named("", serial);
    }

    private static Told named(String imei, String serial) {
        return new Told(imei, "", serial, "", Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    }
}
