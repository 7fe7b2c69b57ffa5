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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return registered(form -> form.check(device));
    }

    /** The same for what was typed or sent as text. */
    public DeviceCard register(TypedDevice typed) {
        return registered(form -> form.check(typed));
    }

    /** By either IMEI (blanks and dashes allowed) or, when it is no IMEI, by serial; any store may look. */
    public Optional<DeviceCard> find(String imeiOrSerial) {
        callers.current();
        var digits = Imei.digitsOf(imeiOrSerial);
        var told = Imei.problemOf(digits) == null
                ? Told.ofImei(new Imei(digits))
                : Told.ofSerial(DeviceForm.serialOf(imeiOrSerial));
        return rules().meant(told, devices).map(this::card);
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
        return rules().meant(told, devices).map(this::card).orElseGet(() -> newcomer(told));
    }

    /**
     * Keeps the device for this transaction, to be taken in: who else wants it waits, and then sees what was done.
     *
     * @throws NotFound
     * @throws InvalidInput field {@code imei}, {@code serial} for a thing without one: DEVICE_REPORTED_STOLEN,
     *     DEVICE_REPORTED_LOST, DEVICE_RETIRED
     */
    public void hold(long id) {
        callers.current();
        var device = devices.byId(id).orElseThrow(() -> new NotFound("device", id));
        devices.lock(device);
        var card = card(device);
        card.bar(card.imei().isEmpty() ? "serial" : "imei").ifPresent(bar -> {
            throw new InvalidInput(List.of(bar));
        });
    }

    /** @throws NotFound */
    public DeviceCard byId(long id) {
        return find(id).orElseThrow(() -> new NotFound("device", id));
    }

    public Optional<DeviceCard> find(long id) {
        callers.current();
        return devices.byId(id).map(this::card);
    }

    /** Those of them that there are, by id; one statement. */
    public Map<Long, DeviceCard> byIds(Collection<Long> ids) {
        callers.current();
        return devices.byIds(ids).stream().map(this::card).collect(Collectors.toMap(DeviceCard::id, card -> card));
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

    private DeviceCard registered(Function<DeviceForm, Told> checked) {
        var caller = callers.mustBe(CLERK, LEAD, TECHNICIAN, OFFICE, POS, SYSTEM);
        var told = checked.apply(form());
        boolean correcting = caller.is(OFFICE, POS, SYSTEM);
        var known = rules().meant(told, devices);
        return card(known.isPresent() ? completed(known.get(), told, correcting) : added(told, correcting));
    }

    private Device added(Told told, boolean correcting) {
        var device = new Device(rules().added(told), clock.instant());
        devices.add(device);
        // in one order, so that two who register the same pair of IMEIs don't wait for each other
        if (told.labels().sorted().allMatch(label -> devices.claim(label, device))) return device;
        var twin = rules().meant(told, devices).orElseThrow();
        devices.forget(device);
        return completed(twin, told, correcting);
    }

    /** Most scans tell nothing new and shall not lock. */
    private Device completed(Device device, Told told, boolean correcting) {
        if (rules().completed(device.known(), told, correcting).equals(device.known())) return device;
        devices.lock(device);
        var before = device.known().labels().toList();
        device.keep(rules().completed(device.known(), told, correcting));
        device.known().labels().filter(label -> !before.contains(label)).forEach(label -> {
            if (!devices.claim(label, device)) throw new InvalidInput("imei2", "IMEI_TAKEN");
        });
        return device;
    }

    private DeviceRules rules() {
        return new DeviceRules(models);
    }

    private DeviceForm form() {
        return new DeviceForm(models, LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)));
    }

    private DeviceCard newcomer(Told told) {
        return new Device(rules().fromTac(told), clock.instant()).card(models);
    }

    private DeviceCard card(Device device) {
        return device.card(models);
    }
}
