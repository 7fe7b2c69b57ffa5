package org.aftercare.device;

import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/** What bars a device from the counter: reported lost or stolen, or given up for another one. */
@Stateless
public class MarkDesk {
    private static final int REFERENCE_MAX = 100;
    private static final int REASON_MAX = 1_000;

    @Inject
    DeviceDesk desk;

    @Inject
    Devices devices;

    @Inject
    Marks marks;

    @Inject
    Models models;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Marks a device, known or not, or takes its mark away. What it bears already changes nothing.
     *
     * @throws InvalidInput as {@link DeviceDesk#atCounter}; field {@code reference}: REQUIRED, TOO_LONG; field {@code
     *     reason}: TOO_LONG
     * @throws NotYourReport when it bears somebody else's mark, and the caller isn't of head office
     */
    public DeviceCard report(ReportDevice told) {
        var caller = callers.mustBe(OFFICE, LEAD, POS);
        check(told);
        var device = kept(told);
        if (device.mark().equals(told.report().mark())) return device.card(models);
        if (device.mark().isPresent() && !mayChange(device, caller)) throw new NotYourReport();
        device.mark(told.report().mark());
        marks.add(new MarkLine(device.id(), told, caller, clock.instant()));
        return device.card(models);
    }

    /** What was ever reported of it, the newest first: for head office, which answers when owner and police ask. */
    public List<MarkEntry> history(long device) {
        callers.mustBe(OFFICE);
        return marks.of(device).stream().map(MarkLine::entry).toList();
    }

    /**
     * The one is given up for the other, which takes over what is known of its sale, and so its coverage.
     *
     * @throws NotFound
     */
    @OpenTo("the counter, within the step that swaps")
    public void retire(long old, long instead, String ticket) {
        var given = locked(instead);
        locked(old).giveWayTo(given, ticket, clock.instant());
    }

    private Device kept(ReportDevice told) {
        var card = desk.atCounter(told.imei(), told.serial());
        return locked(card.id() != 0 ? card.id() : desk.register(named(told)).id());
    }

    private static TypedDevice named(ReportDevice told) {
        return new TypedDevice(told.imei(), "", told.serial(), "", "", "", "", "", "");
    }

    private Device locked(long id) {
        var device = devices.byId(id).orElseThrow(() -> new NotFound("device", id));
        devices.lock(device);
        return device;
    }

    private boolean mayChange(Device device, Caller caller) {
        return caller.is(OFFICE) || marks.of(device.id()).stream().limit(1).allMatch(last -> last.isOf(caller));
    }

    private static void check(ReportDevice told) {
        List<FieldError> errors = new ArrayList<>();
        if (told.reference().isBlank() && told.reason().isBlank()) errors.add(FieldError.of("reference", "REQUIRED"));
        if (told.reference().strip().length() > REFERENCE_MAX)
            errors.add(FieldError.of("reference", "TOO_LONG", REFERENCE_MAX));
        if (told.reason().strip().length() > REASON_MAX) errors.add(FieldError.of("reason", "TOO_LONG", REASON_MAX));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }
}
