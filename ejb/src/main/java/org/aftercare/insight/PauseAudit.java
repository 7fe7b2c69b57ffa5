package org.aftercare.insight;

import java.io.Serializable;
import java.util.List;

/**
 * The pauses of a period.
 *
 * @param pauses all that began in it
 * @param noted those that deserve a second look, the newest first
 * @param isCut there were too many to look at each: the newest were
 */
public record PauseAudit(
        int pauses,
        List<NotedPause> noted,
        List<PauseShare> people,
        List<PauseShare> stores,
        List<PauseShare> regions,
        boolean isCut)
        implements Serializable {
    public PauseAudit {
        noted = List.copyOf(noted);
        people = List.copyOf(people);
        stores = List.copyOf(stores);
        regions = List.copyOf(regions);
    }
}
