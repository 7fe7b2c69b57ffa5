package org.aftercare.access;

import org.aftercare.platform.Refusal;

/** Signed in, but this is not theirs to do. */
public class Forbidden extends Refusal {
    public Forbidden(Role role) {
        super(role);
    }
}
