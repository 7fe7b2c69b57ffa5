package org.aftercare.device;

/** How far a file of devices is. */
public enum ImportState {
    /** Still coming in; nobody is told of it. */
    RECEIVING,
    WAITING,
    RUNNING,
    DONE,
    /** Given up after too many failures of ours; what was read until then counts, and the file may be sent again. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
