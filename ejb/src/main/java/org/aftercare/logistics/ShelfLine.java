package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;

/**
 * One thing of a count.
 *
 * @param ticket its last ticket; empty text for what nobody knows
 * @param label IMEI or serial number; what was read, for what nobody knows
 * @param holder who has it by the ledger; empty text for what nobody knows
 * @param at when it was scanned, or since when it lies here
 * @param by who scanned it; empty text for what wasn't
 */
public record ShelfLine(String thing, String ticket, String label, String holder, Instant at, String by)
        implements Serializable {}
