package org.aftercare.device;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.access.Callers;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/** Knows every phone that was sold, registered or ever came to a counter. */
@Stateless
public class DeviceDesk {
    @Inject
    Devices devices;

    @Inject
    Models models;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Registers a device, or completes what is known of it: the same device again changes nothing. Where two say
     * different things, head office and points of sale are believed, a store's people only add.
     *
     * @throws InvalidInput for a wrong check digit, an unknown model, dates in the future …
     * @throws org.aftercare.access.Forbidden for others than clerk, lead, technician, office, pos
     */
    public DeviceCard register(RegisterDevice device) {
        var caller = callers.mustBe(CLERK, LEAD, TECHNICIAN, OFFICE, POS, SYSTEM);
        var told = form().check(device);
        return card(registered(told, caller.is(OFFICE, POS, SYSTEM)));
    }

    /** By either IMEI (blanks and dashes allowed) or, when it is no IMEI, by serial; any store may look. */
    public Optional<DeviceCard> find(String imeiOrSerial) {
        callers.current();
        var digits = Imei.digitsOf(imeiOrSerial);
        return (Imei.problemOf(digits) == null ? devices.byLabel(digits) : bySerial(DeviceForm.serialOf(imeiOrSerial)))
                .map(this::card);
    }

    /**
     * The device at the counter: a known one; else, for a good IMEI, one from its TAC (not stored yet, id 0); for a
     * serial, one that is only known by it (id 0).
     *
     * @throws InvalidInput field {@code imei}: IMEI_OR_SERIAL_REQUIRED, IMEI_LENGTH, IMEI_CHECK_DIGIT, IMEI_FAKE; field {@code serial}:
     *     SERIAL_LENGTH, MALFORMED
     */
    public DeviceCard atCounter(String imei, String serial) {
        callers.current();
        var told = form().name(imei, serial);
        var known = told.imei().isEmpty() ? bySerial(told.serial()) : devices.byLabel(told.imei());
        return known.map(this::card).orElseGet(() -> card(0, fromTac(told)));
    }

    /**
     * Keeps the device for this transaction: who else wants it waits, and then sees what was done.
     *
     * @throws NotFound
     */
    public void hold(long id) {
        callers.current();
        devices.lock(devices.byId(id).orElseThrow(() -> new NotFound("device", id)));
    }

    /** @throws NotFound */
    public DeviceCard byId(long id) {
        callers.current();
        return card(devices.byId(id).orElseThrow(() -> new NotFound("device", id)));
    }

    /** All models by brand and name. */
    public List<DeviceModel> models() {
        callers.current();
        return models.all();
    }

    public Optional<DeviceModel> model(String code) {
        callers.current();
        return models.find(code);
    }

    private Device registered(Told told, boolean correcting) {
        var known = known(told);
        return known.isPresent() ? completed(known.get(), told, correcting) : added(told, correcting);
    }

    private Device added(Told told, boolean correcting) {
        var device = new Device(clock.instant());
        device.learn(fromTac(told), true);
        devices.add(device);
        // in one order, so that two who register the same pair of IMEIs don't wait for each other
        if (told.labels().sorted().allMatch(label -> devices.claim(label, device))) return device;
        var twin = known(told).orElseThrow();
        devices.forget(device);
        return completed(twin, told, correcting);
    }

    private Device completed(Device device, Told told, boolean correcting) {
        var model = device.known().modelCode();
        if (!model.isEmpty() && !told.modelCode().isEmpty() && !model.equals(told.modelCode()))
            throw new InvalidInput("modelCode", "MODEL_CONFLICT");
        var before = device.known().labels().toList();
        if (device.wouldLearn(told, correcting)) {
            devices.lock(device);
            device.learn(told, correcting);
        }
        var after = device.known().labels().toList();
        told.labels().filter(label -> !before.contains(label)).forEach(label -> {
            if (!after.contains(label)) throw new InvalidInput("imei2", "IMEI_CONFLICT");
            if (!devices.claim(label, device)) throw new InvalidInput("imei2", "IMEI_TAKEN");
        });
        return device;
    }

    /** The one device that these labels name. @throws InvalidInput when they name two */
    private Optional<Device> known(Told told) {
        var named = told.labels()
                .map(devices::byLabel)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (named.size() > 1) throw new InvalidInput("imei2", "IMEI_TAKEN");
        return named.stream().findFirst();
    }

    private Optional<Device> bySerial(String serial) {
        return devices.byLabel(Told.serialLabel(serial))
                .or(() -> Optional.of(devices.bySerial(serial))
                        .filter(same -> same.size() == 1)
                        .map(same -> same.get(0)));
    }

    /** With the model that the TAC allows, when it allows just one. */
    private Told fromTac(Told told) {
        if (!told.modelCode().isEmpty() || told.imei().isEmpty()) return told;
        var candidates = models.candidates(new Imei(told.imei()));
        return candidates.size() == 1 ? told.ofModel(candidates.get(0)) : told;
    }

    private DeviceForm form() {
        return new DeviceForm(models, LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
    }

    private DeviceCard card(Device device) {
        return card(device.id(), device.known());
    }

    private DeviceCard card(long id, Told known) {
        var model = models.find(known.modelCode());
        return new DeviceCard(
                id,
                known.imei(),
                known.imei2(),
                known.serial(),
                known.modelCode(),
                model.map(DeviceModel::brand).orElse(""),
                model.map(DeviceModel::name).orElse(known.modelCode()),
                known.modelCode().isEmpty() ? candidates(known) : List.of(),
                known.soldOn(),
                known.activatedOn(),
                known.producedOn(),
                known.soldInCountry(),
                known.channel());
    }

    private List<String> candidates(Told known) {
        return Stream.of(known.imei(), known.imei2())
                .filter(imei -> !imei.isEmpty())
                .flatMap(imei -> models.candidates(new Imei(imei)).stream())
                .distinct()
                .toList();
    }
}
