package org.aftercare.sla;

/** The promises that are timed. Later issues add the rest of the table in the trade's page. */
public enum ClockKind {
    FIRST_LOOK,
    DIAGNOSIS,
    READY,
    PICK_UP
}
