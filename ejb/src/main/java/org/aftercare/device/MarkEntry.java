package org.aftercare.device;

import java.io.Serializable;
import java.time.Instant;

/**
 * One line of what was reported of a device. Lines are only ever added.
 *
 * @param by the name of whoever reported it
 * @param store their store; empty text for somebody of no store
 */
public record MarkEntry(Report report, String reference, String reason, String by, String store, Instant at)
        implements Serializable {}
