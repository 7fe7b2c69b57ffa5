package org.aftercare.survey;

import java.util.Comparator;

/** What a sum is of. Whoever changes several takes them in this order: so nobody waits for each other. */
record SumKey(Kind kind, String month, String place, String code) implements Comparable<SumKey> {
    private static final Comparator<SumKey> ORDER = Comparator.comparing(SumKey::kind)
            .thenComparing(SumKey::month)
            .thenComparing(SumKey::place)
            .thenComparing(SumKey::code);

    /** By what, and within what place, invitations are summed. */
    enum Kind {
        STORE,
        REGION_MODEL,
        REGION_SYMPTOM,
        STORE_MODEL,
        STORE_SYMPTOM,
        TECHNICIAN
    }

    @Override
    public int compareTo(SumKey other) {
        return ORDER.compare(this, other);
    }
}
