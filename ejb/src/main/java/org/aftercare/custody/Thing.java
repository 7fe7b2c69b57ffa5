package org.aftercare.custody;

import java.io.Serializable;

/** What is held, e.g. {@code device:123}. Later also loaners and parts. */
public record Thing(String value) implements Serializable {
    public static Thing device(long deviceId) {
        return new Thing("device:" + deviceId);
    }

    @Override
    public String toString() {
        return value;
    }
}
