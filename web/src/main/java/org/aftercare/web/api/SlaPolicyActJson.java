package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.sla.SlaPolicyAct;

/** A version was put into force. @param reason absent for what the program did by itself */
public record SlaPolicyActJson(
        int number,
        String policy,
        Instant from,
        boolean openToo,
        String kind,
        String actor,
        String reason,
        Instant at) {
    static SlaPolicyActJson of(SlaPolicyAct act) {
        return new SlaPolicyActJson(
                act.number(),
                act.version(),
                act.from(),
                act.openToo(),
                act.kind().name(),
                act.actor(),
                Absent.ifEmpty(act.reason()),
                act.at());
    }
}
