package org.aftercare.custody;

import java.io.Serializable;
import java.util.Optional;

/** What is held, e.g. {@code device:123}, {@code part:45}. A loaner is the phone that it is: one phone, one chain. */
public record Thing(String value) implements Serializable {
    private static final String DEVICE = "device:";
    private static final String PART = "part:";

    public static Thing device(long deviceId) {
        return new Thing(DEVICE + deviceId);
    }

    /** A spare part. */
    public static Thing part(long partId) {
        return new Thing(PART + partId);
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
