package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Reason;

/** How one source stands for one component that day. */
sealed interface Stance {
    Rule rule();

    Ground told();

    default Source source() {
        return rule().source();
    }

    /**
     * What it rests on.
     *
     * @param code of the plan or programme; empty text for the others
     * @param cited where the rule comes from, marked where nobody has read it; empty text where there is none
     */
    record Rule(Source source, String code, boolean confirmed, String cited) {
        /** What tells it from the others. */
        String key() {
            return Ground.key(source.name(), code);
        }

        static Rule none(Source source) {
            return new Rule(source, "", true, "");
        }

        static Rule of(Source source, String code, Term term) {
            return new Rule(source, code, term.confirmed(), term.cited());
        }

        static Rule of(Recall recall) {
            return new Rule(Source.RECALL, recall.code(), recall.confirmed(), recall.cited());
        }
    }

    /**
     * Something is owed.
     *
     * @param until the last day, included; empty where none is set
     * @param remedies in force that day, the best first
     * @param presumedUntil the last day on which the seller bears the burden of proof; empty without such a rule
     * @param notes why it is so: first from when it counts, where it counts from a day
     */
    record InForce(
            Rule rule,
            Optional<LocalDate> until,
            List<String> remedies,
            Optional<LocalDate> presumedUntil,
            List<Reason> notes,
            Optional<LocalDate> ifRepaired)
            implements Stance {
        @Override
        public Ground told() {
            return new Ground(
                    rule.source().name(),
                    rule.code(),
                    Ground.State.IN_FORCE,
                    until,
                    remedies,
                    notes,
                    rule.confirmed(),
                    rule.cited());
        }

        LocalDate end() {
            return until.orElse(LocalDate.MAX);
        }
    }

    /** Nothing is owed. @param mayBeTooEarly a proof of purchase might tell a later day */
    record Over(Rule rule, Optional<LocalDate> until, List<Reason> reasons, boolean mayBeTooEarly) implements Stance {
        @Override
        public Ground told() {
            return new Ground(
                    rule.source().name(),
                    rule.code(),
                    Ground.State.OVER,
                    until,
                    List.of(),
                    reasons,
                    rule.confirmed(),
                    rule.cited());
        }
    }

    /** It can't be said before somebody finds out what the reasons ask for. */
    record Open(Rule rule, Optional<LocalDate> until, List<Reason> reasons) implements Stance {
        @Override
        public Ground told() {
            return new Ground(
                    rule.source().name(),
                    rule.code(),
                    Ground.State.OPEN,
                    until,
                    List.of(),
                    reasons,
                    rule.confirmed(),
                    rule.cited());
        }
    }
}
