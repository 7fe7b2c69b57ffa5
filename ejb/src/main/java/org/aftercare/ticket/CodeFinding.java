package org.aftercare.ticket;

import java.util.List;
import java.util.Optional;

/**
 * Somebody codes what they found, besides what a step asks for.
 *
 * @param version the version of the ticket that they saw
 * @param code a finding code
 * @param evidence the ids of the photos that show it; empty when they don't say, see {@link Papers}
 * @param replaces the ids of findings that no longer hold; one on the same part is replaced anyway
 * @param words to go with it; empty text for none
 */
public record CodeFinding(
        TicketNumber number,
        long version,
        String code,
        Optional<List<Long>> evidence,
        List<Long> replaces,
        String words) {
    public CodeFinding {
        evidence = evidence.map(List::copyOf);
        replaces = List.copyOf(replaces);
    }

    Found found() {
        return new Found(code, evidence, replaces, words);
    }
}
