package org.aftercare.device;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;

/** Checks what was told of a device, and tells everything that is wrong with it at once. */
final class DeviceForm {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final LocalDate BEFORE_MOBILE_PHONES = LocalDate.of(1980, 1, 1);
    private static final int SERIAL_MIN = 4;
    private static final int SERIAL_MAX = 40;
    private static final int CHANNEL_MAX = 40;

    private final Models models;
    private final LocalDate today;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param today the latest date that it is anywhere */
    DeviceForm(Models models, LocalDate today) {
        this.models = models;
        this.today = today;
    }

    /** @throws InvalidInput with every error */
    Told check(TypedDevice typed) {
        return check(new RegisterDevice(
                typed.imei(),
                typed.imei2(),
                typed.serial(),
                typed.modelCode(),
                day("soldOn", typed.soldOn()),
                day("activatedOn", typed.activatedOn()),
                day("producedOn", typed.producedOn()),
                typed.soldInCountry(),
                typed.channel()));
    }

    /** @throws InvalidInput with every error */
    Told check(RegisterDevice device) {
        var imei = imei("imei", device.imei());
        var imei2 = imei("imei2", device.imei2());
        var serial = serial(device.serial());
        if (device.imei().isBlank()
                && device.imei2().isBlank()
                && device.serial().isBlank()) wrong("imei", "IMEI_OR_SERIAL_REQUIRED");
        if (!imei.isEmpty() && imei.equals(imei2)) wrong("imei2", "IMEI_SAME");
        var model = device.modelCode().strip();
        if (!model.isEmpty() && models.find(model).isEmpty()) wrong("modelCode", "MODEL_UNKNOWN");
        dates(device);
        var country = device.soldInCountry().strip().toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) wrong("soldInCountry", "COUNTRY_UNKNOWN");
        var channel = device.channel().strip();
        if (channel.length() > CHANNEL_MAX) wrong("channel", "TOO_LONG", CHANNEL_MAX);
        if (channel.chars().anyMatch(DeviceForm::isNoText)) wrong("channel", "MALFORMED");
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new Told(
                imei.isEmpty() ? imei2 : imei,
                imei.isEmpty() ? "" : imei2,
                serial,
                model,
                device.soldOn(),
                device.activatedOn(),
                device.producedOn(),
                country,
                channel);
    }

    /** What names a device at the counter. @throws InvalidInput with every error */
    Told name(String imei, String serial) {
        return check(
                new RegisterDevice(imei, "", serial, "", Optional.empty(), Optional.empty(), Optional.empty(), "", ""));
    }

    private String imei(String field, String typed) {
        var digits = Imei.digitsOf(typed);
        if (digits.isEmpty()) return "";
        var problem = Imei.problemOf(digits);
        if (problem == null && models.isFake(new Imei(digits))) problem = "IMEI_FAKE";
        if (problem == null) return digits;
        wrong(field, problem);
        return "";
    }

    private String serial(String typed) {
        var serial = serialOf(typed);
        if (serial.isEmpty()) return "";
        if (serial.length() < SERIAL_MIN || serial.length() > SERIAL_MAX) wrong("serial", "SERIAL_LENGTH");
        else if (!serial.matches("[A-Z0-9][A-Z0-9 ./_-]*")) wrong("serial", "MALFORMED");
        return serial;
    }

    /** As it is kept and compared. */
    static String serialOf(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private Optional<LocalDate> day(String field, String typed) {
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Typed.day(typed));
        } catch (DateTimeException noDay) {
            wrong(field, "INVALID_DATE");
            return Optional.empty();
        }
    }

    /** A control character, or what stands for bytes that were no UTF-8. */
    private static boolean isNoText(int unit) {
        return Character.isISOControl(unit) || unit == 0xFFFD;
    }

    private void dates(RegisterDevice device) {
        date("soldOn", device.soldOn(), device.producedOn());
        date("activatedOn", device.activatedOn(), device.producedOn());
        date("producedOn", device.producedOn(), Optional.empty());
    }

    private void date(String field, Optional<LocalDate> date, Optional<LocalDate> produced) {
        if (date.isEmpty()) return;
        if (date.get().isAfter(today)) wrong(field, "DATE_FUTURE");
        else if (date.get().isBefore(BEFORE_MOBILE_PHONES)) wrong(field, "DATE_PAST");
        else if (produced.isPresent() && date.get().isBefore(produced.get())) wrong(field, "DATE_ORDER");
    }

    private void wrong(String field, String code, Object... arguments) {
        errors.add(FieldError.of(field, code, arguments));
    }
}
