package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.insight.Problem;

/**
 * How often a symptom was reported of a model in a period.
 *
 * @param modelCode absent where the model isn't known
 * @param modelRepairs of the model in the period, whatever was reported
 * @param before how often in as many days before
 * @param trend oldest first; the last stretch may be shorter
 */
public record ProblemCountJson(
        String modelCode,
        String symptom,
        long count,
        long modelRepairs,
        double share,
        long before,
        List<StretchJson> trend) {

    /** How often from that day on, until the next stretch begins. */
    public record StretchJson(LocalDate from, int count) {}

    static ProblemCountJson of(Problem problem, List<LocalDate> begins) {
        List<StretchJson> trend = new ArrayList<>();
        for (int i = 0; i < problem.trend().size(); i++)
            trend.add(new StretchJson(begins.get(i), problem.trend().get(i)));
        return new ProblemCountJson(
                problem.model().isEmpty() ? null : problem.model(),
                problem.symptom(),
                problem.n(),
                problem.repairs(),
                problem.share(),
                problem.before(),
                trend);
    }
}
