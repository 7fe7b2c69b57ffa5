package org.aftercare.sla;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.network.QuietHours;

/**
 * Who is told of which level, and how.
 *
 * @param every at most one letter a person in this time, that says all
 * @param quiet in the reader's zone
 * @param onClosedDays whether the people of a store are written to on days on which it is closed
 * @param lines the most that a letter lists; it says how many more there are
 */
record EscalationPolicy(List<Rule> rules, Duration every, QuietHours quiet, boolean onClosedDays, int lines) {
    EscalationPolicy {
        rules = List.copyOf(rules);
    }

    /** From that level on, until another row says otherwise. @param kind empty for each kind */
    record Rule(Optional<ClockKind> kind, int from, Set<Audience> told) {
        Rule {
            told = Set.copyOf(told);
        }

        private boolean isFor(ClockKind clock, int level) {
            return from <= level && kind.filter(own -> own != clock).isEmpty();
        }
    }

    /** The row that begins last counts; of two, the kind's own. Nobody where there is none. */
    Set<Audience> told(ClockKind kind, int level) {
        return rules.stream()
                .filter(rule -> rule.isFor(kind, level))
                .max(Comparator.comparingInt(Rule::from)
                        .thenComparing(rule -> rule.kind().isPresent()))
                .map(Rule::told)
                .orElse(Set.of());
    }
}
