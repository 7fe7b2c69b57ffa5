package org.aftercare.device;

import java.util.Optional;

/** What somebody tells of a device that is not where it should be: that it is missing, or that it turned up again. */
public enum Report {
    LOST,
    STOLEN,
    FOUND;

    /** The mark it leaves; none once the device is found. */
    public Optional<Mark> mark() {
        return this == FOUND ? Optional.empty() : Optional.of(Mark.valueOf(name()));
    }
}
