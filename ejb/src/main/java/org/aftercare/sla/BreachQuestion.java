package org.aftercare.sla;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Which broken promises; empty means any.
 *
 * @param store that answers for them: a code, or empty text
 * @param region its code, or empty text
 * @param from of the breach, inclusive; null for no such end
 * @param to exclusive; null for no such end
 */
public record BreachQuestion(View view, Optional<ClockKind> kind, String store, String region, Instant from, Instant to)
        implements Serializable {
    /** What is to be done about them. */
    public enum View {
        /** Nobody has said why: the lead's tasks. */
        NO_REASON,
        /** Nobody has said that they look after it. */
        NEW,
        /** Without a reason, and the caller's own. */
        MINE,
        /** What was promised hasn't come yet. */
        LATE,
        ALL
    }

    public static BreachQuestion of(View view) {
        return new BreachQuestion(view, Optional.empty(), "", "", null, null);
    }

    public BreachQuestion in(View other) {
        return new BreachQuestion(other, kind, store, region, from, to);
    }

    BreachQuestion inStore(String code) {
        return new BreachQuestion(view, kind, code, "", from, to);
    }

    BreachQuestion inRegion(String code) {
        return new BreachQuestion(view, kind, store, code, from, to);
    }
}
