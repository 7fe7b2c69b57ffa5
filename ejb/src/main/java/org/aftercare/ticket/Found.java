package org.aftercare.ticket;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says they found.
 *
 * @param evidence as {@link Papers#evidence}
 * @param replaces findings that no longer hold, besides those on the same part
 */
record Found(String code, Optional<List<Long>> evidence, List<Long> replaces, String words) {
    static Found of(Papers papers) {
        return new Found(papers.finding(), papers.evidence(), List.of(), papers.note());
    }
}
