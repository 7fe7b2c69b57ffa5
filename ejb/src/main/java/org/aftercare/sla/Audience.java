package org.aftercare.sla;

/** Who is told of a level, as policy names them. */
enum Audience {
    /** Whom the repair is given to; the bench's technicians while that is nobody. */
    ASSIGNEE,
    /** Of the store that took the phone in. */
    CLERKS,
    /** Of the store that answers: whose calendar counts. */
    LEADS,
    /** Of that store's region. */
    MANAGERS,
    OFFICE
}
