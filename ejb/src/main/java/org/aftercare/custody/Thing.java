package org.aftercare.custody;

import java.io.Serializable;
import java.util.Optional;

/** What is held, e.g. {@code device:123}. A loaner is the phone that it is: one phone, one chain. Later also parts. */
public record Thing(String value) implements Serializable {
    private static final String DEVICE = "device:";

    public static Thing device(long deviceId) {
        return new Thing(DEVICE + deviceId);
    }

    /** Of a phone; empty for what isn't one. */
    public Optional<Long> deviceId() {
        return value.startsWith(DEVICE)
                ? Optional.of(Long.valueOf(value.substring(DEVICE.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
