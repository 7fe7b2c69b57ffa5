package org.aftercare.web.api;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.device.DeviceCard;
import org.aftercare.warranty.Coverage;
import org.aftercare.web.Words;

/**
 * What is owed and why: per component, and every rule that was looked at.
 *
 * @param barred why no counter takes the device in: reported lost or stolen, or replaced; absent when nothing stands against it
 */
public record CoverageJson(
        String outcome,
        ReasonJson barred,
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
            List<ReasonJson> reasons,
            List<GroundJson> stack) {}

    /**
     * How one source stands, the chosen one first.
     *
     * @param state IN_FORCE, OVER or OPEN
     * @param coveredUntil inclusive; absent where no end is set
     * @param confirmed somebody has read the rule's source
     */
    public record GroundJson(
            String by,
            String code,
            String state,
            LocalDate coveredUntil,
            List<String> remedies,
            List<ReasonJson> reasons,
            boolean confirmed,
            String source) {}

    /** A reason by its code, and in the caller's language. */
    public record ReasonJson(String code, List<String> arguments, String text) {}

    /** One rule that was looked at. */
    public record ConsiderationJson(String component, String rule, String inputs, String outcome, String source) {}

    static CoverageJson of(Coverage coverage, Words words) {
        return of(coverage, (ReasonJson) null, words);
    }

    /** Of a device as it stands now. */
    static CoverageJson of(Coverage coverage, DeviceCard device, Words words) {
        return of(
                coverage,
                device.bar("imei")
                        .map(bar -> new ReasonJson(bar.code(), bar.arguments(), words.of(bar)))
                        .orElse(null),
                words);
    }

    private static CoverageJson of(Coverage coverage, ReasonJson barred, Words words) {
        return new CoverageJson(
                coverage.outcome().name(),
                barred,
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
                reasons(decision.reasons(), words),
                decision.stack().stream().map(ground -> ground(ground, words)).toList());
    }

    private static GroundJson ground(Coverage.Ground ground, Words words) {
        return new GroundJson(
                ground.source(),
                Absent.ifEmpty(ground.code()),
                ground.state().name(),
                ground.until().orElse(null),
                ground.remedies(),
                reasons(ground.reasons(), words),
                ground.confirmed(),
                Absent.ifEmpty(ground.cited()));
    }

    private static List<ReasonJson> reasons(List<Coverage.Reason> reasons, Words words) {
        return reasons.stream()
                .map(reason -> new ReasonJson(reason.code(), reason.arguments(), words.of(reason)))
                .toList();
    }
}
