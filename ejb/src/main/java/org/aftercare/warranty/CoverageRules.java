package org.aftercare.warranty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.device.FaultCodes.FindingCode;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.Coverage.Consideration;
import org.aftercare.warranty.Coverage.Outcome;
import org.aftercare.warranty.Coverage.Question;
import org.aftercare.warranty.Coverage.Reason;

/**
 * Decides what is owed, and why. Every source is looked at and told; of those in force the best for the customer is
 * chosen. Pure: the same question and policies give the same decision for ever.
 */
public final class CoverageRules {
    private static final String WHOLE_DEVICE = "device";
    private static final String UNCLEAR = "UNCLEAR";
    private static final String SELLER = "SELLER";
    private static final String CUSTOMER = "CUSTOMER";

    private final Question question;
    private final Policies policies;
    private final String family;
    private final List<Consideration> derivation = new ArrayList<>();

    private CoverageRules(Question question, Policies policies, String family) {
        this.question = question;
        this.policies = policies;
        this.family = family;
    }

    /** @param family what policies call the device's model line; empty text while the model is unknown */
    static Coverage decide(Question question, Policies policies, String family) {
        var rules = new CoverageRules(question, policies, family);
        var components = question.components().isEmpty() ? List.of(WHOLE_DEVICE) : question.components();
        var decisions = components.stream().distinct().map(rules::decide).toList();
        return new Coverage(policies.version(), question.on(), decisions, rules.derivation);
    }

    static Reason because(String code, Object... arguments) {
        return new Reason(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** How one source stands for one component. */
    private sealed interface Standing {
        Source source();

        /** Something is owed. @param remedies in force today, the best first */
        record InForce(Source source, Start start, LocalDate until, List<String> remedies, LocalDate presumedUntil)
                implements Standing {}

        /** Nothing is owed. */
        record Over(Source source, List<Reason> reasons, boolean mayBeTooEarly) implements Standing {}

        /** It can't be said before somebody finds out something. */
        record Open(Source source, Reason reason) implements Standing {}
    }

    private ComponentDecision decide(String component) {
        var standings = Stream.of(statutory(component), maker(component))
                .map(standing -> afterInspection(standing, component))
                .toList();
        var inForce =
                only(standings, Standing.InForce.class).sorted(bestFirst()).toList();
        var open = only(standings, Standing.Open.class).toList();
        ComponentDecision decision;
        if (!inForce.isEmpty()) decision = covered(component, inForce);
        else if (!open.isEmpty()) decision = undecided(component, open);
        else
            decision =
                    notCovered(component, only(standings, Standing.Over.class).toList());
        tell(
                component,
                "CHOICE",
                "in force: " + inForce.stream().map(Standing::source).toList(),
                decision.outcome() + " " + decision.by(),
                "coverage-ranking.csv");
        return decision;
    }

    private Standing statutory(String component) {
        var country = question.device().soldInCountry();
        if (nothingHappened()) return open(component, Source.STATUTORY, because("BRING_PROOF_OF_PURCHASE"));
        if (country.isEmpty()) return open(component, Source.STATUTORY, because("BRING_COUNTRY_OF_SALE"));
        var terms = policies.statutoryIn(country);
        if (terms.isEmpty()) return over(component, Source.STATUTORY, because("NO_RULE_STATUTORY", country));
        var start = Start.of(last(terms), question.device(), question.proofOfPurchase());
        return inForceAt(terms, start)
                .map(term -> standing(component, Source.STATUTORY, onTop(term, component, start), start))
                .orElseGet(() -> over(component, Source.STATUTORY, because("NO_RULE_STATUTORY", country)));
    }

    private Standing maker(String component) {
        var device = question.device();
        if (device.brand().isEmpty()) return open(component, Source.MAKER, because("INSPECT_MODEL"));
        if (nothingHappened()) return open(component, Source.MAKER, because("BRING_PROOF_OF_PURCHASE"));
        if (device.soldInCountry().isEmpty()) return open(component, Source.MAKER, because("BRING_COUNTRY_OF_SALE"));
        var rows = policies.makerOf(device, family, component);
        if (rows.isEmpty()) return over(component, Source.MAKER, because("NO_RULE_MAKER"));
        var claimedIn = question.country().isEmpty() ? device.soldInCountry() : question.country();
        if (!last(rows).isValidIn(claimedIn, device.soldInCountry()))
            return over(component, Source.MAKER, because("SOLD_ELSEWHERE", device.soldInCountry(), claimedIn));
        var terms = rows.stream().map(Policies.MakerTerm::term).toList();
        var start = Start.of(last(terms), device, question.proofOfPurchase());
        return inForceAt(terms, start)
                .map(term -> standing(component, Source.MAKER, term, start))
                .orElseGet(() -> over(component, Source.MAKER, because("NO_RULE_MAKER")));
    }

    /** Neither sold, activated nor produced, as far as anybody knows: the proof of purchase will tell all of it. */
    private boolean nothingHappened() {
        var device = question.device();
        return device.soldOn().isEmpty()
                && device.activatedOn().isEmpty()
                && device.producedOn().isEmpty();
    }

    /** What the law adds to the maker's term counts from the maker's end, wherever that term may be claimed. */
    private Term onTop(Term term, String component, Start start) {
        if (!term.startsAt().equals("AFTER_MAKER")) return term;
        var makers = policies.makerOf(question.device(), family, component).stream()
                .map(Policies.MakerTerm::term)
                .toList();
        return inForceAt(makers, start).map(term::after).orElse(term);
    }

    private static Optional<Term> inForceAt(List<Term> terms, Start start) {
        return terms.stream()
                .filter(term -> !term.soldFrom().isAfter(start.day()))
                .reduce((earlier, later) -> later);
    }

    private Standing standing(String component, Source source, Term term, Start start) {
        var on = question.on();
        var until = start.plus(term.months(), term.days());
        var inputs = facts() + ", " + start.reason().code() + " " + start.event() + ", on " + on + ", " + term.months()
                + " months " + (term.days() + start.waiting()) + " days";
        if (on.isBefore(start.event())) {
            tell(component, source.name(), inputs, "NOT_STARTED", term.cited());
            return new Standing.Over(source, List.of(because("NOT_STARTED", start.event())), false);
        }
        if (on.isAfter(until)) {
            tell(component, source.name(), inputs, "EXPIRED " + until, term.cited());
            return new Standing.Over(
                    source, List.of(start.reason(), because("EXPIRED_" + source, until)), isUnproven(start));
        }
        var remedies = term.remedies().stream()
                .filter(remedy -> remedy.isInForce(start, on))
                .map(Remedy::code)
                .sorted(Comparator.comparingInt(policies::rank))
                .toList();
        tell(component, source.name(), inputs, "IN_FORCE " + until + " " + String.join(" ", remedies), term.cited());
        var presumed = term.presumptionMonths() == 0 ? LocalDate.MIN : start.plus(term.presumptionMonths(), 0);
        return new Standing.InForce(source, start, until, remedies, presumed);
    }

    private boolean isUnproven(Start start) {
        return !question.proofOfPurchase() || !start.reason().code().equals("STARTED_BY_PURCHASE");
    }

    /** What a technician found may take a claim out of a source, or leave it open. */
    private Standing afterInspection(Standing standing, String component) {
        if (!(standing instanceof Standing.InForce inForce)) return standing;
        List<Reason> excluded = new ArrayList<>();
        for (var finding : findingsOn(component))
            policies.exclusion(inForce.source(), finding).ifPresent(row -> {
                tell(component, "EXCLUSION " + inForce.source(), finding.code(), "EXCLUDED " + row.cause(), row.why());
                excluded.add(because("EXCLUDED_" + row.cause(), finding.code()));
            });
        if (!excluded.isEmpty()) return new Standing.Over(inForce.source(), excluded, false);
        return isUnclear(component) ? withUnclearCause(inForce, component) : inForce;
    }

    private Standing withUnclearCause(Standing.InForce inForce, String component) {
        boolean forCustomer = burden(inForce).equals(SELLER);
        tell(
                component,
                "UNCLEAR_CAUSE " + inForce.source(),
                "burden of proof " + burden(inForce),
                forCustomer ? "FOR_CUSTOMER" : "INSPECT_CAUSE",
                "an unclear cause counts for the customer while the seller bears the burden of proof");
        return forCustomer ? inForce : new Standing.Open(inForce.source(), because("INSPECT_CAUSE"));
    }

    private boolean isUnclear(String component) {
        return findingsOn(component).stream()
                .anyMatch(finding -> finding.cause().equals(UNCLEAR));
    }

    /** Findings on the part itself; one on the whole device speaks of every part, and the whole device of every one. */
    private List<FindingCode> findingsOn(String component) {
        return question.findings().stream()
                .map(policies.findings()::get)
                .filter(java.util.Objects::nonNull)
                .filter(finding -> component.equals(WHOLE_DEVICE)
                        || finding.component().equals(component)
                        || finding.component().equals(WHOLE_DEVICE))
                .toList();
    }

    /** Only under the seller's liability anybody bears a burden that runs out. */
    private String burden(Standing.InForce standing) {
        if (standing.source() != Source.STATUTORY) return "";
        return question.on().isAfter(standing.presumedUntil()) ? CUSTOMER : SELLER;
    }

    private Comparator<Standing.InForce> bestFirst() {
        return Comparator.<Standing.InForce>comparingInt(
                        s -> policies.rank(s.remedies().get(0)))
                .thenComparing(s -> -s.remedies().size())
                .thenComparing(Standing.InForce::until, Comparator.reverseOrder())
                .thenComparingInt(s -> policies.rank(s.source().name()));
    }

    private ComponentDecision covered(String component, List<Standing.InForce> inForce) {
        var chosen = inForce.get(0);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(because("COVERED_" + chosen.source(), chosen.until()));
        reasons.add(chosen.start().reason());
        inForce.stream().skip(1).forEach(other -> reasons.add(because("ALTERNATIVE_" + other.source(), other.until())));
        var statutory =
                inForce.stream().filter(s -> s.source() == Source.STATUTORY).findFirst();
        var burden = statutory.map(this::burden).orElse("");
        statutory
                .filter(s -> s.presumedUntil().isAfter(LocalDate.MIN))
                .ifPresent(s -> reasons.add(because("BURDEN_" + burden(s), s.presumedUntil())));
        if (isUnclear(component) && burden.equals(SELLER)) reasons.add(because("UNCLEAR_FOR_CUSTOMER"));
        return new ComponentDecision(
                component, Outcome.COVERED, chosen.source().name(), chosen.until(), chosen.remedies(), burden, reasons);
    }

    private static ComponentDecision undecided(String component, List<Standing.Open> open) {
        var reasons = open.stream().map(Standing.Open::reason).distinct().toList();
        return new ComponentDecision(component, Outcome.UNDECIDED, "", null, List.of(), "", reasons);
    }

    private static ComponentDecision notCovered(String component, List<Standing.Over> over) {
        List<Reason> reasons = new ArrayList<>();
        over.stream().flatMap(s -> s.reasons().stream()).distinct().forEach(reasons::add);
        if (over.stream().anyMatch(Standing.Over::mayBeTooEarly)) reasons.add(because("WOULD_CHANGE_PROOF"));
        if (reasons.stream().anyMatch(reason -> reason.code().startsWith("EXCLUDED_")))
            reasons.add(because("WOULD_CHANGE_EVIDENCE"));
        reasons.add(because("CAN_APPEAL"));
        return new ComponentDecision(component, Outcome.NOT_COVERED, "", null, List.of(), "", reasons);
    }

    private Standing open(String component, Source source, Reason reason) {
        tell(component, source.name(), facts(), reason.code(), "");
        return new Standing.Open(source, reason);
    }

    private Standing over(String component, Source source, Reason reason) {
        tell(component, source.name(), facts(), reason.code(), "");
        return new Standing.Over(source, List.of(reason), false);
    }

    private String facts() {
        var device = question.device();
        return "brand " + device.brand() + ", sold in " + device.soldInCountry() + ", claimed in " + question.country();
    }

    private void tell(String component, String rule, String inputs, String outcome, String source) {
        derivation.add(new Consideration(component, rule, inputs, outcome.strip(), source));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static <T extends Standing> Stream<T> only(List<Standing> standings, Class<T> kind) {
        return standings.stream().filter(kind::isInstance).map(kind::cast);
    }
}
