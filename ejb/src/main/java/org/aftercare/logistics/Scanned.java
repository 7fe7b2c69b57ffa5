package org.aftercare.logistics;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a scan found and did.
 *
 * @param found TICKET, DEVICE, PART or NOTHING
 * @param ticket the ticket's number or empty text
 * @param moved what moved: RECEIVED (a transfer ended here), HOME (it is back where it is collected), or empty text
 * @param exception WRONG_STORE, STRANGER, SENT_FROM_HERE, NOT_EXPECTED, ALREADY_HERE, or empty text
 */
public record Scanned(String found, String ticket, String moved, String exception, Instant at, Instant recordedAt)
        implements Serializable {}
