package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.Imei;
import org.aftercare.device.TypedDevice;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Looks a device up, and registers one that was sold. */
@Named
@RequestScoped
public class DevicesPage {
    private static final Set<String> FIELDS = Set.copyOf(TypedDevice.FIELDS);

    @Inject
    DeviceDesk devices;

    @Inject
    CaseFile files;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private String code = "";
    private DeviceCard found;
    private final Map<String, String> typed = new HashMap<>();
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        // what nobody knows yet is likely to be registered next
        if (!getCode().isBlank() && getFound() == null) typed.put(Imei.isMeant(code) ? "imei" : "serial", code.strip());
    }

    public void register() {
        try {
            var kept = devices.register(typed());
            going.tell(me.say("devices.done", kept.label()));
            going.to("devices", "code", kept.label());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, FIELDS);
        }
    }

    private TypedDevice typed() {
        return new TypedDevice(
                text("imei"),
                text("imei2"),
                text("serial"),
                text("modelCode"),
                text("soldOn"),
                text("activatedOn"),
                text("producedOn"),
                text("soldInCountry"),
                text("channel"));
    }

    private String text(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
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

    /** As the address says it; a form under the device says it again, or it would not be there when the form comes back. */
    public String getCode() {
        if (code.isEmpty()) code = Objects.requireNonNullElse(request.getParameter("code"), "");
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** The device with that number; null when nobody knows it. */
    public DeviceCard getFound() {
        if (found == null && !getCode().isBlank())
            found = devices.find(code.strip()).orElse(null);
        return found;
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
