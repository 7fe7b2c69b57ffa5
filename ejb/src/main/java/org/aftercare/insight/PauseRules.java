package org.aftercare.insight;

import org.aftercare.access.Role;
import org.aftercare.sla.Paused;

/**
 * Which pauses deserve a second look: begun shortly before the promise would have been broken, and over again at once.
 * There are good reasons for that too, so it points, and says nothing about anybody.
 */
final class PauseRules {
    private PauseRules() {}

    /** @param resumedBy who ended it: a customer's own answer is what the pause was for, and so is a lapse of time */
    static boolean deservesALook(Paused pause, Role resumedBy, BoardPolicy policy) {
        boolean byStaff = resumedBy != Role.CUSTOMER && resumedBy != Role.SYSTEM;
        boolean isOver = pause.to() != null;
        boolean held = !pause.left().isNegative() && !pause.left().isZero();
        return byStaff
                && isOver
                && held
                && pause.left().compareTo(policy.beforeBreach()) <= 0
                && pause.lasted().compareTo(policy.backWithin()) <= 0;
    }
}
