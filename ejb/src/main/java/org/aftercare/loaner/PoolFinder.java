package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.platform.Typed;

/** Which loaner somebody means: by the code on its label, by IMEI or by serial number. */
@Dependent
class PoolFinder {
    private static final int LONGEST = 80;

    @Inject
    Loaners loaners;

    @Inject
    DeviceDesk devices;

    Optional<Loaner> find(String text) {
        var code = text.strip();
        if (code.isEmpty() || code.length() > LONGEST || !Typed.isStorable(code)) return Optional.empty();
        return labelled(code).or(() -> devices.find(code).map(DeviceCard::id).flatMap(loaners::ofDevice));
    }

    /** By its code alone. */
    Optional<Loaner> labelled(String text) {
        var code = text.strip().toUpperCase(Locale.ROOT);
        return code.matches(PoolClerk.CODE) ? loaners.byCode(code) : Optional.empty();
    }
}
