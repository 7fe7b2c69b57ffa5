package org.aftercare.custody;

import java.io.Serializable;
import java.time.Instant;

/**
 * What somebody has now.
 *
 * @param ticket the number that its last hand-over was for
 * @param since when that was recorded
 */
public record Holding(Thing thing, Holder holder, String ticket, Instant since) implements Serializable {}
