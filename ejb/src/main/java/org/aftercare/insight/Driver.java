package org.aftercare.insight;

import java.util.List;
import org.aftercare.survey.Interval;

/**
 * Something that went with repairs, and how those with and without it were rated. What goes along with a good answer
 * needn't be what made it good: nobody was given a loaner by lot.
 *
 * @param levels in their own order; those that no answered repair had are absent
 */
public record Driver(Kind kind, List<Level> levels) {
    public Driver {
        levels = List.copyOf(levels);
    }

    /** What is looked at. */
    public enum Kind {
        TURNAROUND,
        PROMISE,
        LOANER,
        COVERAGE,
        EXPLANATION
    }

    /** @param code of what the repairs have in common, e.g. {@code KEPT} @param good of the n: very good and excellent */
    public record Level(String code, long n, long good) {
        public double share() {
            return (double) good / n;
        }

        public Interval interval() {
            return Interval.wilson(good, n);
        }
    }
}
