package org.aftercare.custody;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The seal of one day.
 *
 * @param day in UTC
 * @param entries how many hand-overs were recorded that day
 * @param hash SHA-256 over them and the seal of the day before, in hexadecimal; whoever wrote it down elsewhere can tell
 *     that nothing up to that day was rewritten since
 */
public record SealCard(LocalDate day, int entries, String hash, Instant sealedAt) implements Serializable {}
