package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.warranty.Coverage;
import org.aftercare.web.Words;

/** What is owed and why: per component, and every rule that was looked at. */
public record CoverageJson(
        String outcome,
        LocalDate on,
        String policyVersion,
        List<ComponentJson> components,
        List<ConsiderationJson> derivation) {

    /** @param coveredUntil inclusive; absent unless covered */
    public record ComponentJson(
            String component,
            String outcome,
            String by,
            LocalDate coveredUntil,
            List<String> remedies,
            String burdenOfProof,
            List<ReasonJson> reasons) {}

    /** A reason by its code, and in the caller's language. */
    public record ReasonJson(String code, List<String> arguments, String text) {}

    /** One rule that was looked at. */
    public record ConsiderationJson(String component, String rule, String inputs, String outcome, String source) {}

    static CoverageJson of(Coverage coverage, Words words) {
        return new CoverageJson(
                coverage.outcome().name(),
                coverage.on(),
                coverage.policyVersion(),
                coverage.components().stream()
                        .map(component -> component(component, words))
                        .toList(),
                coverage.derivation().stream()
                        .map(c -> new ConsiderationJson(c.component(), c.rule(), c.inputs(), c.outcome(), c.source()))
                        .toList());
    }

    private static ComponentJson component(Coverage.ComponentDecision decision, Words words) {
        return new ComponentJson(
                decision.component(),
                decision.outcome().name(),
                Absent.ifEmpty(decision.by()),
                decision.coveredUntil(),
                decision.remedies(),
                Absent.ifEmpty(decision.burdenOfProof()),
                decision.reasons().stream()
                        .map(reason -> new ReasonJson(reason.code(), reason.arguments(), words.of(reason)))
                        .toList());
    }
}
