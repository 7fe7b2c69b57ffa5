package org.aftercare.loaner;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.aftercare.access.OpenTo;

/** Which phones are the pools': for desks that must not take one for a customer's. */
@Stateless
@OpenTo("rooms beside and above, which have asked the caller; tells codes alone")
public class PoolBook {
    @Inject
    Loaners loaners;

    @Inject
    PoolFinder finder;

    /** The code of the loaner that this phone is; empty for one that is in no pool. */
    public Optional<String> codeOf(long deviceId) {
        return loaners.live(deviceId).map(Loaner::code);
    }

    /** The phone with that code on its label. */
    public Optional<Long> deviceOf(String code) {
        return finder.labelled(code).map(Loaner::deviceId);
    }
}
