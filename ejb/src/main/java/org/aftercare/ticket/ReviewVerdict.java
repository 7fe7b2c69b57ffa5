package org.aftercare.ticket;

import java.util.List;

/**
 * What a reviewer decides.
 *
 * @param finding a finding code; the one with the cause UNCLEAR when the evidence doesn't tell
 * @param evidence the ids of the photos that show it
 * @param words for the customer
 */
public record ReviewVerdict(String finding, List<Long> evidence, String words) {
    public ReviewVerdict {
        evidence = List.copyOf(evidence);
    }

    Papers papers() {
        return Papers.NONE.withFinding(finding).withEvidence(evidence).withVerdict(words);
    }
}
