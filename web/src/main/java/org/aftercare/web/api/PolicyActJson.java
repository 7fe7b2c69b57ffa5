package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import org.aftercare.warranty.PolicyAct;

/** A version was put into force. @param reason absent for what the program did by itself */
public record PolicyActJson(
        int number, String policy, LocalDate from, String kind, String actor, String reason, Instant at) {
    static PolicyActJson of(PolicyAct act) {
        return new PolicyActJson(
                act.number(),
                act.version(),
                act.from(),
                act.kind().name(),
                act.actor(),
                Absent.ifEmpty(act.reason()),
                act.at());
    }
}
