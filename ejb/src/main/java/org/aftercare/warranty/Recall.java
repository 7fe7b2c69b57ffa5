package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.device.DeviceCard;
import org.aftercare.platform.Misread;
import org.aftercare.warranty.Coverage.Reason;

/**
 * A recall or service programme.
 *
 * @param models codes or families; {@code *} for all of the brand
 * @param component the part that is put right
 * @param imeis ranges of the first 14 digits, both ends included; none for any
 * @param serials how serial numbers of the batch begin; none for any
 * @param producedFrom the first day of production of the batch
 * @param producedUntil the last one, included
 * @param from the first day it may be claimed
 * @param until the last one, included; empty while no end is set
 */
record Recall(
        String code,
        Area area,
        Set<String> models,
        String component,
        List<Range> imeis,
        List<String> serials,
        Optional<LocalDate> producedFrom,
        Optional<LocalDate> producedUntil,
        LocalDate from,
        Optional<LocalDate> until,
        List<String> remedies,
        boolean confirmed,
        String source) {
    Recall {
        models = Set.copyOf(models);
        imeis = List.copyOf(imeis);
        serials = List.copyOf(serials);
        remedies = List.copyOf(remedies);
    }

    /** IMEIs by their first 14 digits, both ends included. */
    record Range(String first, String last) {
        /** @throws IllegalArgumentException when it can't be read */
        static Range parse(String text) {
            if (!text.matches("[0-9]{14}-[0-9]{14}"))
                throw new Misread("NO_RANGE", "%s '%s' is not like %s", "imeis", text, "35000344000000-35000344999999");
            if (text.substring(0, 14).compareTo(text.substring(15)) > 0)
                throw new Misread("RANGE_BACKWARDS", "%s '%s' ends before it begins", "imeis", text);
            return new Range(text.substring(0, 14), text.substring(15));
        }

        boolean has(String imei) {
            var digits = imei.substring(0, 14);
            return first.compareTo(digits) <= 0 && digits.compareTo(last) <= 0;
        }
    }

    boolean isForModel(DeviceCard device, String family) {
        return area.has(device.brand(), device.soldInCountry())
                && (models.contains("*") || models.contains(device.modelCode()) || models.contains(family));
    }

    /** Whether this very unit belongs to the batch; empty where that can't be said before {@link #unknowns} are known. */
    Optional<Boolean> hasUnit(DeviceCard device) {
        var number = byNumber(device);
        var day = byDay(device);
        if (number.equals(Optional.of(false)) || day.equals(Optional.of(false))) return Optional.of(false);
        return number.isPresent() && day.isPresent() ? Optional.of(true) : Optional.empty();
    }

    /** What somebody must find out to tell. */
    List<Reason> unknowns(DeviceCard device) {
        List<Reason> missing = new ArrayList<>();
        if (byNumber(device).isEmpty()) missing.add(CoverageRules.because("INSPECT_NUMBERS", code));
        if (byDay(device).isEmpty()) missing.add(CoverageRules.because("INSPECT_PRODUCTION", code));
        return missing;
    }

    private Optional<Boolean> byNumber(DeviceCard device) {
        if (imeis.isEmpty() && serials.isEmpty()) return Optional.of(true);
        var known = Stream.of(device.imei(), device.imei2())
                .filter(imei -> !imei.isEmpty())
                .toList();
        if (known.stream().anyMatch(imei -> imeis.stream().anyMatch(range -> range.has(imei))))
            return Optional.of(true);
        if (!device.serial().isEmpty() && serials.stream().anyMatch(device.serial()::startsWith))
            return Optional.of(true);
        boolean toldByImei = imeis.isEmpty() || !known.isEmpty();
        boolean toldBySerial = serials.isEmpty() || !device.serial().isEmpty();
        return toldByImei && toldBySerial ? Optional.of(false) : Optional.empty();
    }

    private Optional<Boolean> byDay(DeviceCard device) {
        if (producedFrom.isEmpty() && producedUntil.isEmpty()) return Optional.of(true);
        return device.producedOn()
                .map(day -> producedFrom.filter(day::isBefore).isEmpty()
                        && producedUntil.filter(day::isAfter).isEmpty());
    }

    String cited() {
        return Term.cited(source, confirmed);
    }
}
