package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Ground;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;

/**
 * Decides what is owed, and why. Every source is looked at and told; of those in force the best for the customer is
 * chosen. Pure: the same question and policies give the same decision for ever.
 */
public final class CoverageRules {
    private final Claim claim;

    private CoverageRules(Claim claim) {
        this.claim = claim;
    }

    /** @param family what policies call the device's model line; empty text while the model is unknown */
    static Coverage decide(Question question, Policies policies, String family) {
        return decide(new Claim(question, policies, family));
    }

    /** The first day on which more will be owed because the device still isn't back; empty where waiting earns nothing. */
    static Optional<LocalDate> waitingEarns(Question question, Policies policies, String family) {
        var claim = new Claim(question, policies, family);
        decide(claim);
        return claim.nextAwaited();
    }

    private static Coverage decide(Claim claim) {
        var question = claim.question();
        var rules = new CoverageRules(claim);
        var components = question.components().isEmpty() ? List.of(Claim.WHOLE_DEVICE) : question.components();
        var decisions = components.stream().distinct().map(rules::decide).toList();
        return new Coverage(claim.policies().version(), question.on(), decisions, claim.derivation());
    }

    static Reason because(String code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    private ComponentDecision decide(String component) {
        var inspection = new Inspection(claim, component);
        var stances = new Grounds(claim, component)
                .all().stream().map(inspection::after).toList();
        var inForce = only(stances, Stance.InForce.class).sorted(bestFirst()).toList();
        var open = only(stances, Stance.Open.class).toList();
        var over = only(stances, Stance.Over.class).toList();
        ComponentDecision decision;
        if (!inForce.isEmpty()) decision = covered(component, inForce, inspection, stack(inForce, open, over));
        else if (!open.isEmpty()) decision = undecided(component, open, stack(inForce, open, over));
        else decision = notCovered(component, over, stack(inForce, open, over));
        claim.tell(
                component,
                "CHOICE",
                "in force: " + inForce.stream().map(Stance::source).toList(),
                decision.outcome() + " " + decision.by(),
                "coverage-ranking.csv");
        return decision;
    }

    private Comparator<Stance.InForce> bestFirst() {
        return Comparator.<Stance.InForce, Boolean>comparing(s -> !isWanted(s))
                .thenComparingInt(s -> claim.policies().rank(s.remedies().get(0)))
                .thenComparing(s -> -s.remedies().size())
                .thenComparing(Stance.InForce::end, Comparator.reverseOrder())
                .thenComparingInt(s -> claim.policies().rank(s.source().name()))
                .thenComparing(s -> s.rule().code());
    }

    /** The customer prefers it, whatever policy ranks first. */
    private boolean isWanted(Stance.InForce stance) {
        return claim.question().choice().equals(stance.rule().key());
    }

    /** All of them, those in force first and told what choosing them would cost. */
    private List<Ground> stack(List<Stance.InForce> inForce, List<Stance.Open> open, List<Stance.Over> over) {
        List<Ground> stack = new ArrayList<>();
        for (var stance : inForce) stack.add(compared(stance, inForce.get(0)));
        Stream.concat(ranked(open), ranked(over)).map(Stance::told).forEach(stack::add);
        return stack;
    }

    private Stream<? extends Stance> ranked(List<? extends Stance> stances) {
        return stances.stream()
                .sorted(Comparator.<Stance>comparingInt(
                                s -> claim.policies().rank(s.source().name()))
                        .thenComparing(s -> s.rule().code()));
    }

    /** What the customer would give up by choosing this one instead. */
    private static Ground compared(Stance.InForce other, Stance.InForce chosen) {
        var told = other.told();
        if (other == chosen) return told;
        List<Reason> reasons = new ArrayList<>(told.reasons());
        var lost = chosen.remedies().stream()
                .filter(remedy -> !other.remedies().contains(remedy))
                .toList();
        if (!lost.isEmpty()) reasons.add(because("CHOICE_LOSES", String.join(" ", lost)));
        if (other.end().isBefore(chosen.end()))
            reasons.add(because("CHOICE_ENDS_EARLIER", other.until().orElseThrow()));
        if (chosen.ifRepaired().isPresent() && other.ifRepaired().isEmpty())
            reasons.add(because("CHOICE_LOSES_EXTENSION", chosen.ifRepaired().get()));
        return new Ground(
                told.source(),
                told.code(),
                told.state(),
                told.until(),
                told.remedies(),
                reasons,
                told.confirmed(),
                told.cited());
    }

    private ComponentDecision covered(
            String component, List<Stance.InForce> inForce, Inspection inspection, List<Ground> stack) {
        var chosen = inForce.get(0);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(inForceBy("COVERED", chosen));
        if (isWanted(chosen)) reasons.add(because("CHOSEN_BY_CUSTOMER"));
        reasons.addAll(chosen.notes());
        inForce.stream().skip(1).forEach(other -> reasons.add(inForceBy("ALTERNATIVE", other)));
        inForce.stream()
                .flatMap(stance -> stance.ifRepaired().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(day -> reasons.add(because("EXTENDED_IF_REPAIRED", day)));
        var statutory =
                inForce.stream().filter(s -> s.source() == Source.STATUTORY).findFirst();
        var burden = statutory.map(inspection::burden).orElse("");
        statutory
                .flatMap(Stance.InForce::presumedUntil)
                .ifPresent(day -> reasons.add(because("BURDEN_" + burden, day)));
        if (claim.isUnclear(component) && burden.equals(Inspection.SELLER))
            reasons.add(because("UNCLEAR_FOR_CUSTOMER"));
        return new ComponentDecision(
                component,
                Outcome.COVERED,
                chosen.source().name(),
                chosen.until().orElse(null),
                chosen.remedies(),
                burden,
                reasons,
                stack);
    }

    private static Reason inForceBy(String how, Stance.InForce stance) {
        var code = how + "_" + stance.source();
        if (stance.until().isEmpty())
            return because(code + "_OPEN_END", stance.rule().code());
        var until = stance.until().get();
        return stance.rule().code().isEmpty()
                ? because(code, until)
                : because(code, until, stance.rule().code());
    }

    private static ComponentDecision undecided(String component, List<Stance.Open> open, List<Ground> stack) {
        var reasons =
                open.stream().flatMap(s -> s.reasons().stream()).distinct().toList();
        return new ComponentDecision(component, Outcome.UNDECIDED, "", null, List.of(), "", reasons, stack);
    }

    private static ComponentDecision notCovered(String component, List<Stance.Over> over, List<Ground> stack) {
        List<Reason> reasons = new ArrayList<>();
        over.stream().flatMap(s -> s.reasons().stream()).distinct().forEach(reasons::add);
        if (over.stream().anyMatch(Stance.Over::mayBeTooEarly)) reasons.add(because("WOULD_CHANGE_PROOF"));
        if (reasons.stream().anyMatch(reason -> reason.code().startsWith("EXCLUDED_")))
            reasons.add(because("WOULD_CHANGE_EVIDENCE"));
        reasons.add(because("CAN_APPEAL"));
        return new ComponentDecision(component, Outcome.NOT_COVERED, "", null, List.of(), "", reasons, stack);
    }

    private static <T extends Stance> Stream<T> only(List<Stance> stances, Class<T> kind) {
        return stances.stream().filter(kind::isInstance).map(kind::cast);
    }
}
