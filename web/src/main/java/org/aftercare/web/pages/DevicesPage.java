package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.RegisterDevice;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Looks a device up, and registers one that was sold. */
@Named
@RequestScoped
public class DevicesPage {
    private static final Set<String> FIELDS = Set.of(
            "imei", "imei2", "serial", "modelCode", "soldOn", "activatedOn", "producedOn", "soldInCountry", "channel");

    @Inject
    DeviceDesk devices;

    @Inject
    CaseFile files;

    @Inject
    Me me;

    @Inject
    Going going;

    private String code = "";
    private DeviceCard found;
    private final Map<String, String> typed = new HashMap<>();
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        if (code.isBlank()) return;
        found = devices.find(code.strip()).orElse(null);
        // what nobody knows yet is likely to be registered next
        if (found == null) typed.put(code.matches("[0-9 -]{15,20}") ? "imei" : "serial", code.strip());
    }

    public void register() {
        try {
            var kept = devices.register(parsed());
            going.tell(me.say("devices.done", kept.label()));
            going.to("devices", "code", kept.label());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, FIELDS);
        }
    }

    private RegisterDevice parsed() {
        var errors = new ArrayList<FieldError>();
        var soldOn = day("soldOn", errors);
        var activatedOn = day("activatedOn", errors);
        var producedOn = day("producedOn", errors);
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new RegisterDevice(
                text("imei"),
                text("imei2"),
                text("serial"),
                text("modelCode"),
                soldOn,
                activatedOn,
                producedOn,
                text("soldInCountry").toUpperCase(Locale.ROOT),
                text("channel"));
    }

    private Optional<LocalDate> day(String field, List<FieldError> errors) {
        String text = text(field);
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            errors.add(FieldError.of(field, "INVALID_DATE"));
            return Optional.empty();
        }
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "").strip();
    }

    public boolean isMayRegister() {
        return me.is("CLERK") || me.is("LEAD") || me.is("OFFICE") || me.is("POS");
    }

    public List<DeviceModel> getModels() {
        return devices.models();
    }

    /** Its open ticket, by number: whoever may not see it is told so there. */
    public List<TicketNumber> getOpenTickets() {
        return files.openOf(found.id());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public DeviceCard getFound() {
        return found;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
