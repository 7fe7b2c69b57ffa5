package org.aftercare.warranty;

import java.time.LocalDate;
import org.aftercare.platform.Refusal;

/** Somebody else put a version into force meanwhile: what was seen no longer holds. Nothing changed. */
public class PoliciesChanged extends Refusal {
    private final int last;

    public PoliciesChanged(int last, String version, LocalDate from, String actor) {
        super(last, version, from, actor);
        this.last = last;
    }

    /** The number of the latest act as things stand. */
    public int last() {
        return last;
    }
}
