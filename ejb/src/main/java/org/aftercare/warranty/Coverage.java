package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Whether a component is covered by what the seller owes by law. */
    public boolean isStatutory() {
        return components.stream().anyMatch(c -> c.by().equals(Source.STATUTORY.name()));
    }

    /**
     * @param component a component code of the reference data, e.g. {@code device}, {@code battery}
     * @param by the chosen source, e.g. {@code STATUTORY}, {@code MAKER}; empty text when not covered
     * @param coveredUntil inclusive; null unless covered, or where the chosen source names no end
     * @param remedies in force that day under the chosen source, the best first, e.g. {@code REPAIR}
     * @param burdenOfProof {@code SELLER}, {@code CUSTOMER} or empty
     * @param stack every source that was looked at, the chosen one first, then by policy's ranking
     */
    public record ComponentDecision(
            String component,
            Outcome outcome,
            String by,
            LocalDate coveredUntil,
            List<String> remedies,
            String burdenOfProof,
            List<Reason> reasons,
            List<Ground> stack) {
        public ComponentDecision {
            remedies = List.copyOf(remedies);
            reasons = List.copyOf(reasons);
            stack = List.copyOf(stack);
        }

        /** The day until which the first source in force covers it, if it is covered and names an end. */
        public Optional<LocalDate> until() {
            return Optional.ofNullable(coveredUntil);
        }
    }

    /**
     * How one source stands for a component that day.
     *
     * @param code of the plan or programme; empty text for the other sources
     * @param until the last day, included; empty where it names none, or nothing was ever owed
     * @param remedies in force, the best first; none unless IN_FORCE
     * @param reasons why it stands so
     * @param confirmed somebody has read the rule's source
     * @param cited where the rule comes from (law, article, maker's page); empty text where there is no rule
     */
    public record Ground(
            String source,
            String code,
            State state,
            Optional<LocalDate> until,
            List<String> remedies,
            List<Reason> reasons,
            boolean confirmed,
            String cited) {
        public Ground {
            remedies = List.copyOf(remedies);
            reasons = List.copyOf(reasons);
        }

        /** Whether something is owed by it. */
        public enum State {
            IN_FORCE,
            OVER,
            /** It can't be said before somebody finds out what the reasons name. */
            OPEN
        }

        public boolean isInForce() {
            return state == State.IN_FORCE;
        }

        /** What tells it from the others: its source, and the plan's or programme's code after a blank. */
        public String key() {
            return key(source, code);
        }

        static String key(String source, String code) {
            return code.isEmpty() ? source : source + " " + code;
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

    /** What a technician has found. @param shown there is a photo of it: without one it takes nobody's claim away */
    public record Finding(String code, boolean shown) {}

    /**
     * What is asked.
     *
     * @param on the day it is asked for, in the zone of the sale
     * @param country where the claim is made (ISO 3166-1)
     * @param components component codes; empty means {@code device}
     * @param findings what a technician has coded so far
     * @param history what happened to the device before; the desk completes it
     * @param goodwill a lead has granted it
     * @param choice the {@link Ground#key()} of the ground that the customer prefers; empty text for the best one
     */
    public record Question(
            DeviceCard device,
            LocalDate on,
            String country,
            boolean proofOfPurchase,
            List<String> components,
            List<Finding> findings,
            History history,
            boolean goodwill,
            String choice) {
        public Question {
            components = List.copyOf(components);
            findings = List.copyOf(findings);
        }

        /** Of a device without a past that we know of. @param shown finding codes, each with its photo */
        public Question(
                DeviceCard device,
                LocalDate on,
                String country,
                boolean proofOfPurchase,
                List<String> components,
                List<String> shown) {
            this(
                    device,
                    on,
                    country,
                    proofOfPurchase,
                    components,
                    shown.stream().map(code -> new Finding(code, true)).toList(),
                    History.NONE,
                    false,
                    "");
        }

        /** The day it was claimed: a device that is with us was claimed for when it was handed in. */
        public LocalDate claimedOn() {
            return history.repairs().stream()
                    .filter(repair -> !repair.takenIn().isAfter(on))
                    .map(repair -> repair.asOf(on))
                    .filter(History.PastRepair::isClaimed)
                    .map(History.PastRepair::takenIn)
                    .min(Comparator.naturalOrder())
                    .orElse(on);
        }

        public Question with(List<Finding> found) {
            return new Question(device, on, country, proofOfPurchase, components, found, history, goodwill, choice);
        }

        public Question with(History past) {
            return new Question(device, on, country, proofOfPurchase, components, findings, past, goodwill, choice);
        }

        public Question withGoodwill() {
            return new Question(device, on, country, proofOfPurchase, components, findings, history, true, choice);
        }

        public Question choosing(String ground) {
            return new Question(device, on, country, proofOfPurchase, components, findings, history, goodwill, ground);
        }
    }
}
