package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.Imei;
import org.aftercare.device.TypedDevice;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;
import org.aftercare.ticket.CaseFile;

/** Puts a phone into a pool: its device, its code, its first entry in the ledger. The desk has asked who may. */
@Dependent
class PoolClerk {
    static final int LONGEST = 400;
    private static final int LONGEST_DEVICE = 40;
    static final String CODE = "L-[A-Z0-9][A-Z0-9-]{0,21}";

    @Inject
    Loaners loaners;

    @Inject
    DeviceDesk devices;

    @Inject
    CustodyDesk custody;

    @Inject
    CaseFile files;

    @Inject
    Clock clock;

    /**
     * @throws InvalidInput fields {@code device}, {@code model}, {@code code}, {@code looks}, {@code accessories}, {@code
     *     battery}
     */
    LoanerCard add(AddLoaner told, Caller caller) {
        var wrong = new TypedFields()
                .required("device", told.device(), LONGEST_DEVICE)
                .text("model", told.model(), LONGEST_DEVICE)
                .required("looks", told.looks(), LONGEST)
                .text("accessories", told.accessories(), LONGEST)
                .range("battery", told.battery(), 0, 100);
        var code = told.code().strip();
        if (!code.isEmpty() && !code.matches(CODE)) wrong.wrong("code", "LOANER_CODE");
        else if (loaners.byCode(code).isPresent()) wrong.wrong("code", "CODE_TAKEN");
        var device = device(told, wrong);
        wrong.mustBeRight();
        return put(told, device.orElseThrow(), caller).card();
    }

    /** Empty when something is wrong with it. */
    private Optional<DeviceCard> device(AddLoaner told, TypedFields wrong) {
        if (!wrong.errors().isEmpty()) return Optional.empty();
        var text = told.device().strip();
        boolean imei = Imei.isMeant(text);
        try {
            var device = devices.register(new TypedDevice(
                    imei ? text : "", "", imei ? "" : text, told.model().strip(), "", "", "", "", ""));
            devices.hold(device.id());
            if (device.modelCode().isEmpty()) wrong.wrong("model", "REQUIRED");
            loaners.live(device.id()).ifPresent(known -> wrong.wrong("device", "LOANER_ALREADY", known.code()));
            files.openOf(device.id()).stream()
                    .findFirst()
                    .ifPresent(number -> wrong.wrong("device", "DEVICE_IN_REPAIR", number));
            if (isHeld(device)) wrong.wrong("device", "DEVICE_HELD");
            return Optional.of(device);
        } catch (InvalidInput refused) {
            wrong.all("device", refused);
            return Optional.empty();
        }
    }

    /** Some store, or a carrier, has it for another reason. */
    private boolean isHeld(DeviceCard device) {
        var kind = custody.holder(Thing.device(device.id())).kind();
        return kind.equals("store") || kind.equals("transit");
    }

    private Loaner put(AddLoaner told, DeviceCard device, Caller caller) {
        var code = told.code().isBlank() ? nextCode(told.store()) : told.code().strip();
        var loaner = new Loaner(code, device, told, caller.name(), clock.instant());
        loaners.add(loaner);
        custody.supply(loaner.phone(), Holder.store(told.store()), "");
        return loaner;
    }

    /** Whoever asks next waits until this transaction ends. */
    private String nextCode(StoreCode store) {
        String code;
        do code = "L-%s-%03d".formatted(store, loaners.nextNumber(store));
        while (loaners.byCode(code).isPresent());
        return code;
    }
}
