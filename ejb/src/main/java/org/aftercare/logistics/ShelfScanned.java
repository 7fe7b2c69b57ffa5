package org.aftercare.logistics;

import java.io.Serializable;

/** What a scan of a count found. @param again somebody has scanned it before */
public record ShelfScanned(Found found, boolean again, ShelfLine line) implements Serializable {
    /** What the ledger says of it. */
    public enum Found {
        /** It lies here, as it should. */
        EXPECTED,
        /** It should be elsewhere. */
        ELSEWHERE,
        /** On its way to us, or from us: to be received by a scan of its own. */
        ON_THE_WAY,
        /** Nobody knows what that is. */
        UNKNOWN
    }
}
