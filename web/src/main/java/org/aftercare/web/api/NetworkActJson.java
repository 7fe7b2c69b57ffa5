package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftercare.network.NetworkAct;

/** Something was said of stores or lanes. @param from from which instant on it counts @param reason absent for files */
public record NetworkActJson(
        int number, Instant from, String origin, String actor, String reason, Instant at, List<SaidJson> changes) {

    /** What it says of one, by column of its file. @param laneTo absent for a store */
    public record SaidJson(String store, String laneTo, Map<String, String> facts) {}

    static NetworkActJson of(NetworkAct act) {
        return new NetworkActJson(
                act.number(),
                act.from(),
                act.origin().name(),
                act.actor(),
                Absent.ifEmpty(act.reason()),
                act.at(),
                act.changes().entrySet().stream()
                        .map(one -> new SaidJson(
                                one.getKey().from(), Absent.ifEmpty(one.getKey().to()), one.getValue()))
                        .toList());
    }
}
