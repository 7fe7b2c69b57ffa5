package org.aftercare.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of what is promised shall hold from an instant on.
 *
 * @param from empty for now
 * @param openToo whether clocks that run by then get the new terms, too
 * @param seen the number of the latest act that the person saw, so that nobody decides on what has changed
 */
public record PutPromisesIntoForce(String version, Optional<Instant> from, boolean openToo, String reason, int seen) {}
