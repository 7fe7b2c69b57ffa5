package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.warranty.History;

/** What bears on a device's coverage: the plans bought for it and its stays with us, oldest first. */
public record HistoryJson(List<PlanJson> plans, List<RepairJson> repairs) {

    /** A plan, as in {@code plans.csv}. */
    public record PlanJson(String planCode, LocalDate boughtOn) {}

    /**
     * One stay.
     *
     * @param handedBack absent while it is with us
     * @param under the ground it was done on, or PAID; absent while that isn't settled
     * @param result OPEN, REPAIRED, EXCHANGED or NOTHING
     */
    public record RepairJson(
            LocalDate takenIn, LocalDate handedBack, String component, String under, String result, String recall) {}

    static HistoryJson of(History history) {
        return new HistoryJson(
                history.plans().stream()
                        .map(plan -> new PlanJson(plan.code(), plan.boughtOn()))
                        .toList(),
                history.repairs().stream()
                        .map(repair -> new RepairJson(
                                repair.takenIn(),
                                repair.handedBack().orElse(null),
                                repair.component(),
                                Absent.ifEmpty(repair.under()),
                                repair.result().name(),
                                Absent.ifEmpty(repair.recall())))
                        .toList());
    }
}
