package org.aftercare.sla;

import java.time.Instant;

/** A version of what is promised was put into force, from that instant on. */
public record PromisesChanged(String version, Instant from) {}
