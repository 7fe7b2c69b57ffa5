package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.List;
import org.aftercare.device.DeviceCard;

/** The words of a coverage decision: what is owed for each component, on which ground, until when, and why. */
public record Coverage(
        String policyVersion, LocalDate on, List<ComponentDecision> components, List<Consideration> derivation) {
    public Coverage {
        components = List.copyOf(components);
        derivation = List.copyOf(derivation);
    }

    /** Short for all components together. */
    public enum Outcome {
        COVERED,
        NOT_COVERED,
        UNDECIDED
    }

    /** COVERED if every component is, UNDECIDED if one is and none is refused, else NOT_COVERED. */
    public Outcome outcome() {
        if (components.stream().anyMatch(c -> c.outcome() == Outcome.NOT_COVERED)) return Outcome.NOT_COVERED;
        if (components.stream().anyMatch(c -> c.outcome() == Outcome.UNDECIDED)) return Outcome.UNDECIDED;
        return Outcome.COVERED;
    }

    /**
     * @param component a component code of the reference data, e.g. {@code device}, {@code battery}
     * @param by the chosen source, e.g. {@code STATUTORY}, {@code MAKER}; empty text when not covered
     * @param coveredUntil inclusive; null unless covered
     * @param remedies in force that day, the best first, e.g. {@code REPAIR}
     * @param burdenOfProof {@code SELLER}, {@code CUSTOMER} or empty
     */
    public record ComponentDecision(
            String component,
            Outcome outcome,
            String by,
            LocalDate coveredUntil,
            List<String> remedies,
            String burdenOfProof,
            List<Reason> reasons) {
        public ComponentDecision {
            remedies = List.copyOf(remedies);
            reasons = List.copyOf(reasons);
        }
    }

    /** A message key {@code reason.<code>} and what the sentence names (dates as ISO, codes as codes). */
    public record Reason(String code, List<String> arguments) {
        public Reason {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * One rule that was looked at.
     *
     * @param source where the rule comes from (law, article, maker's page), as in the reference data
     */
    public record Consideration(String component, String rule, String inputs, String outcome, String source) {}

    /**
     * What is asked.
     *
     * @param country where the claim is made (ISO 3166-1)
     * @param components component codes; empty means {@code device}
     * @param findings finding codes that a technician has coded so far
     */
    public record Question(
            DeviceCard device,
            LocalDate on,
            String country,
            boolean proofOfPurchase,
            List<String> components,
            List<String> findings) {
        public Question {
            components = List.copyOf(components);
            findings = List.copyOf(findings);
        }
    }
}
