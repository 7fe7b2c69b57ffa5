package org.aftercare.access;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.function.Supplier;

/** Tells a desk who is asking. The only place that knows how: by the container, or by {@link #acting}. */
@Dependent
public class Callers {
    private static final ThreadLocal<Caller> ACTING = new ThreadLocal<>();

    @Inject
    Instance<SecurityContext> container;

    /** @throws NotSignedIn when nobody is */
    public Caller current() {
        var acting = ACTING.get();
        if (acting != null) return acting;
        if (container != null && container.get().getCallerPrincipal() instanceof SignedIn signedIn)
            return signedIn.caller();
        throw new NotSignedIn();
    }

    /** @throws Forbidden when the caller is none of these */
    public Caller mustBe(Role... roles) {
        return current().mustBe(roles);
    }

    /** Does the work as somebody: timers as the system, link-holders as the customer, tests and the demo as people. */
    public static <T> T acting(Caller caller, Supplier<T> work) {
        var before = ACTING.get();
        ACTING.set(caller);
        try {
            return work.get();
        } finally {
            if (before == null) ACTING.remove();
            else ACTING.set(before);
        }
    }

    public static void acting(Caller caller, Runnable work) {
        acting(caller, () -> {
            work.run();
            return null;
        });
    }
}
