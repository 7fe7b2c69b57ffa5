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

    static final Told NOTHING = named("", "");

    /** What names the device and no other. */
    Stream<String> labels() {
        return imei.isEmpty() && imei2.isEmpty() ? Stream.of(serialLabel(serial)) : imeis();
    }

    Stream<String> imeis() {
        return Stream.of(imei, imei2).filter(text -> !text.isEmpty());
    }

    /**
     * What is known once this was known and that is told. IMEIs and the model stay for ever.
     *
     * @param correcting what is told replaces what was known; else it only fills what was unknown
     */
    Told and(Told told, boolean correcting) {
        var first = imei.isEmpty() ? told.imei : imei;
        var other = first.equals(told.imei2) ? told.imei : told.imei2;
        return new Told(
                first,
                imei2.isEmpty() && !other.equals(first) ? other : imei2,
                better(serial, told.serial, correcting),
                better(modelCode, told.modelCode, false),
                better(soldOn, told.soldOn, correcting),
                better(activatedOn, told.activatedOn, correcting),
                better(producedOn, told.producedOn, correcting),
                better(soldInCountry, told.soldInCountry, correcting),
                better(channel, told.channel, correcting));
    }

    private static String better(String known, String told, boolean correcting) {
        return known.isEmpty() || correcting && !told.isEmpty() ? told : known;
    }

    private static Optional<LocalDate> better(Optional<LocalDate> known, Optional<LocalDate> told, boolean correcting) {
        return known.isEmpty() || correcting && told.isPresent() ? told : known;
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
