package org.aftercare.network;

import java.time.Instant;
import java.util.Set;

/** From that instant on something else is said of those stores and lanes. In the act's transaction. */
public record NetworkChanged(int act, Set<Part> parts, Instant from) {
    public NetworkChanged {
        parts = Set.copyOf(parts);
    }
}
