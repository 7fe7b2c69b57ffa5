package org.aftercare.device;

import java.util.List;
import java.util.Optional;
import org.aftercare.platform.InvalidInput;

/**
 * Which device somebody speaks of, and what becomes known of it: the same for a clerk's one phone and for a million in a
 * file. Pure.
 */
final class DeviceRules {
    private final Models models;

    DeviceRules(Models models) {
        this.models = models;
    }

    /** Where known devices are found; {@code D} is whatever stands for one there. */
    interface Shelf<D> {
        Optional<D> byLabel(String label);

        /** Those with that serial number; more than one can't be told apart by it. */
        List<D> bySerial(String serial);

        Told known(D device);
    }

    /**
     * The device that is meant: the one with either IMEI; else the one with that serial number, where only one has it. A
     * device known by its serial number alone is also meant by who tells its IMEI for the first time, unless the models
     * differ: makers count their serial numbers for themselves.
     *
     * @throws InvalidInput when two devices are named
     */
    <D> Optional<D> meant(Told told, Shelf<D> shelf) {
        var named = told.imeis()
                .map(shelf::byLabel)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (named.size() > 1) throw new InvalidInput("imei2", "IMEI_TAKEN");
        if (!named.isEmpty() || told.serial().isEmpty()) return named.stream().findFirst();
        var alone = shelf.byLabel(Told.serialLabel(told.serial()));
        if (told.imei().isEmpty()) return alone.or(() -> only(shelf.bySerial(told.serial())));
        return alone.filter(device -> isSameModel(shelf.known(device), fromTac(told)));
    }

    /** What is known of a device that nobody told of before. */
    Told added(Told told) {
        return Told.NOTHING.and(fromTac(told), true);
    }

    /**
     * What is known from now on.
     *
     * @param correcting what is told replaces what was known; else it only fills what was unknown
     * @throws InvalidInput when it can't be the same device, or has another second IMEI
     */
    Told completed(Told known, Told told, boolean correcting) {
        var news = known.modelCode().isEmpty() ? fromTac(told) : told;
        if (!isSameModel(known, told)) throw new InvalidInput("modelCode", "MODEL_CONFLICT");
        var now = known.and(news, correcting);
        if (!now.imeis().toList().containsAll(told.imeis().toList())) throw new InvalidInput("imei2", "IMEI_CONFLICT");
        return now;
    }

    /** With the model that the TAC allows, when it allows just one. */
    Told fromTac(Told told) {
        if (!told.modelCode().isEmpty() || told.imei().isEmpty()) return told;
        var candidates = models.candidates(new Imei(told.imei()));
        return candidates.size() == 1 ? told.ofModel(candidates.get(0)) : told;
    }

    private static boolean isSameModel(Told one, Told other) {
        return one.modelCode().isEmpty()
                || other.modelCode().isEmpty()
                || one.modelCode().equals(other.modelCode());
    }

    private static <D> Optional<D> only(List<D> same) {
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }
}
