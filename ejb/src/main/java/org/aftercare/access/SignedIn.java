package org.aftercare.access;

import jakarta.security.enterprise.CallerPrincipal;

/** The principal that the web's mechanisms hand to the container; carries the {@link Caller}, so that asking costs no query. */
public class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;
    private final Caller caller;

    public SignedIn(Caller caller) {
        super(caller.name());
        this.caller = caller;
    }

    public Caller caller() {
        return caller;
    }
}
