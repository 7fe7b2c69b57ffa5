package org.aftercare.sla;

import org.aftercare.access.Role;

/** Who is told of a level, as policy names them; each may be told in place of those before it. */
enum Audience {
    /** Whom the repair is given to; the bench's technicians while that is nobody. */
    ASSIGNEE,
    /** Of the store that took the phone in. */
    CLERKS,
    /** Of the store that answers: whose calendar counts. */
    LEADS,
    /** Of that store's region. */
    MANAGERS,
    OFFICE;

    /** To whom it goes first what somebody of that role can't be told. */
    static Audience insteadOf(Role role) {
        return switch (role) {
            case MANAGER -> MANAGERS;
            case OFFICE -> OFFICE;
            default -> LEADS;
        };
    }
}
