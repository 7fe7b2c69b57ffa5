package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.warranty.Coverage;

/**
 * A dispute about a finding, for those who may see the whole ticket.
 *
 * @param madeBy CUSTOMER by the link, else whoever wrote it down at the counter
 * @param words the customer's
 * @param finding the code of what was disputed
 * @param components the parts in dispute
 * @param coverageId the decision that was disputed
 * @param verdict empty while nobody has decided; for ever when the repair ended before
 */
public record AppealCard(
        long id,
        Instant madeAt,
        Role madeBy,
        String words,
        String finding,
        List<String> components,
        long coverageId,
        Optional<Verdict> verdict) {
    public AppealCard {
        components = List.copyOf(components);
    }

    /** What came of it. @param words the reviewer's, for the customer @param coverageId what is owed since */
    public record Verdict(
            Instant at, String reviewer, String finding, String words, long coverageId, Comparison comparison)
            implements Serializable {}

    /** Whether the second technician came to what the first had come to: not in words, but in what is owed. */
    public enum Comparison {
        AGREED,
        OVERTURNED;

        /** Overturned if any part in dispute is decided in another way since. */
        static Comparison of(Coverage before, Coverage after, List<String> disputed) {
            return disputed.stream().allMatch(part -> outcome(before, part) == outcome(after, part))
                    ? AGREED
                    : OVERTURNED;
        }

        /** Of a part that a decision doesn't name, it says what it says of all. */
        private static Coverage.Outcome outcome(Coverage coverage, String part) {
            return coverage.components().stream()
                    .filter(decided -> decided.component().equals(part))
                    .map(Coverage.ComponentDecision::outcome)
                    .findFirst()
                    .orElseGet(coverage::outcome);
        }
    }
}
