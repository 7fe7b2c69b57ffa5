package org.aftercare.device;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * A file of devices, and what has become of its rows so far.
 *
 * @param name what the sender called it; empty text when they didn't
 * @param sent how many rows it has
 * @param read how many of them were looked at: each is registered, completed, unchanged or rejected
 */
public record ImportCard(
        long id,
        String name,
        String sentBy,
        ImportState state,
        long sent,
        long read,
        long registered,
        long completed,
        long unchanged,
        long rejected,
        Instant receivedAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt)
        implements Serializable {
    public long accepted() {
        return registered + completed + unchanged;
    }

    /** How much of it is done, of a hundred. */
    public int percent() {
        return sent == 0 ? 100 : (int) (100 * read / sent);
    }
}
