package org.aftercare.custody;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What reading the whole ledger found.
 *
 * @param days that are sealed
 * @param breaks the first ones by the time they were recorded, at most {@value #MOST}
 */
public record LedgerCheck(
        Instant beganAt, Instant endedAt, String by, long entries, long things, long days, List<LedgerBreak> breaks)
        implements Serializable {
    public static final int MOST = 100;

    public LedgerCheck {
        breaks = List.copyOf(breaks);
    }

    public boolean isUnbroken() {
        return breaks.isEmpty();
    }

    /** The first entry or day that is broken. */
    public Optional<LedgerBreak> first() {
        return breaks.stream().findFirst();
    }
}
