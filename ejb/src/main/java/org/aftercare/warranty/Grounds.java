package org.aftercare.warranty;

import static org.aftercare.warranty.CoverageRules.because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.warranty.Coverage.Reason;
import org.aftercare.warranty.History.BoughtPlan;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;
import org.aftercare.warranty.Stance.Rule;

/** Looks at every source for one component: how each stands before anybody asks for the cause. */
final class Grounds {
    private final Claim claim;
    private final String component;

    Grounds(Claim claim, String component) {
        this.claim = claim;
        this.component = component;
    }

    List<Stance> all() {
        List<Stance> all = new ArrayList<>();
        all.add(statutory());
        all.add(maker());
        if (claim.device().retired().isPresent()) return all;
        all.addAll(plans());
        all.addAll(repairs());
        all.addAll(recalls());
        if (claim.question().goodwill()) all.add(goodwill());
        return all;
    }

    private Stance statutory() {
        var country = claim.soldIn();
        if (claim.device().retired().isPresent()) return retired(Source.STATUTORY);
        if (claim.nothingHappened()) return open(Source.STATUTORY, because("BRING_PROOF_OF_PURCHASE"));
        if (country.isEmpty()) return open(Source.STATUTORY, because("BRING_COUNTRY_OF_SALE"));
        var rows = claim.policies().statutoryOf(country, component);
        if (!rows.isEmpty()
                && rows.stream().allMatch(row -> claim.start(row.term()).isEmpty()))
            return open(Source.STATUTORY, because("BRING_PROOF_OF_PURCHASE"));
        return claim.statutoryTerm(component)
                .filter(row -> !row.term().promisesNothing())
                .map(row -> running(row.term()))
                .orElseGet(() -> over(Source.STATUTORY, because("NO_RULE_STATUTORY", country)));
    }

    /** Its coverage went over to the unit that was given for it; who holds the old one is told no more than its end. */
    private Stance retired(Source source) {
        var label = claim.device().retired().orElseThrow().by();
        return over(source, because("DEVICE_RETIRED", label.substring(Math.max(0, label.length() - 4))));
    }

    /** What comes on top of the maker's term counts from the maker's end, wherever that term may be claimed. */
    private Span span(Term term, Start own) {
        var maker = claim.makerTerm(component)
                .filter(row -> term.startsAt().equals("AFTER_MAKER"))
                .map(Policies.MakerTerm::term)
                .filter(promised -> !promised.promisesNothing());
        return maker.map(promised ->
                        span(promised, claim.start(promised).orElseThrow()).then(term))
                .orElseGet(() -> Span.of(claim, component, term, own));
    }

    private Stance maker() {
        var device = claim.device();
        if (device.retired().isPresent()) return retired(Source.MAKER);
        if (device.brand().isEmpty()) return open(Source.MAKER, because("INSPECT_MODEL"));
        if (claim.nothingHappened()) return open(Source.MAKER, because("BRING_PROOF_OF_PURCHASE"));
        if (claim.soldIn().isEmpty()) return open(Source.MAKER, because("BRING_COUNTRY_OF_SALE"));
        var found = claim.makerTerm(component);
        if (found.isEmpty() || found.get().term().promisesNothing())
            return over(Source.MAKER, because("NO_RULE_MAKER"));
        var row = found.get();
        if (!row.isValidIn(claim.claimedIn(), claim.soldIn()))
            return over(Source.MAKER, because("SOLD_ELSEWHERE", claim.soldIn(), claim.claimedIn()));
        return running(row.term());
    }

    private Stance running(Term term) {
        return running(
                Rule.of(term.by(), "", term), term, span(term, claim.start(term).orElseThrow()));
    }

    /** A term that counts from a day: not begun, running or over. */
    private Stance running(Rule rule, Term term, Span span) {
        var on = claim.question().on();
        var claimed = claim.day();
        var start = span.start();
        var until = span.until();
        var inputs = claim.facts() + ", " + start.reason().code() + " " + start.event() + ", on " + on
                + (claimed.equals(on) ? "" : ", claimed on " + claimed) + ", " + span.length();
        if (on.isBefore(span.begins())) {
            claim.tell(component, rule.key(), inputs, "NOT_STARTED", rule.cited());
            return new Stance.Over(rule, Optional.empty(), List.of(because("NOT_STARTED", span.begins())), false);
        }
        if (claimed.isAfter(until)) {
            claim.tell(component, rule.key(), inputs, "EXPIRED " + until, rule.cited());
            return new Stance.Over(
                    rule,
                    Optional.of(until),
                    join(
                            join(List.of(start.reason()), span.notes()),
                            List.of(because("EXPIRED_" + rule.source(), until))),
                    start.isGuess(term, claim.question().proofOfPurchase()));
        }
        var remedies = Stream.concat(
                        term.remedies().stream()
                                .filter(remedy -> remedy.isInForce(start, claimed))
                                .map(Remedy::code),
                        span.earned().stream())
                .distinct()
                .sorted(Comparator.comparingInt(claim.policies()::rank))
                .toList();
        claim.tell(component, rule.key(), inputs, "IN_FORCE " + until + " " + String.join(" ", remedies), rule.cited());
        return new Stance.InForce(
                rule,
                Optional.of(until),
                remedies,
                Optional.of(start.plus(term.presumptionMonths(), 0)).filter(day -> term.presumptionMonths() > 0),
                join(join(List.of(start.reason()), span.notes()), inTime(on, until, claimed)),
                remedies.contains("REPAIR") ? span.untilIfRepaired() : Optional.empty());
    }

    /** Who handed it in while the term ran has claimed in time, however long we keep it. */
    private static List<Reason> inTime(LocalDate on, LocalDate until, LocalDate claimed) {
        return on.isAfter(until) ? List.of(because("CLAIMED_IN_TIME", claimed)) : List.of();
    }

    private List<Stance> plans() {
        return claim.question().history().plans().stream()
                .sorted(Comparator.comparing(BoughtPlan::code).thenComparing(BoughtPlan::boughtOn))
                .map(this::plan)
                .toList();
    }

    private Stance plan(BoughtPlan bought) {
        var found = claim.policies()
                .plan(bought.code())
                .filter(plan -> !plan.term().soldFrom().isAfter(bought.boughtOn()));
        if (found.isEmpty()) return over(Source.PLAN, because("NO_RULE_PLAN", bought.code()));
        var plan = found.get();
        var term = plan.term();
        var rule = Rule.of(Source.PLAN, plan.code(), term);
        if (!plan.isFor(claim.device().brand(), claim.family(), claim.soldIn()))
            return over(rule, because("PLAN_OTHER_DEVICE", plan.code()));
        if (!plan.hasPart(component, claim.policies().group(component)))
            return over(rule, because("PLAN_OTHER_PART", plan.code()));
        var sold = claim.device().soldOn();
        if (plan.boughtWithinDays() > 0
                && sold.filter(day -> bought.boughtOn().isAfter(day.plusDays(plan.boughtWithinDays())))
                        .isPresent()) return over(rule, because("PLAN_TOO_LATE", plan.code(), plan.boughtWithinDays()));
        var start = term.startsAt().equals("BOUGHT") ? Optional.of(Start.plan(bought.boughtOn())) : claim.start(term);
        if (claim.question().on().isBefore(bought.boughtOn()))
            return over(rule, because("NOT_STARTED", bought.boughtOn()));
        if (start.isEmpty()) return open(rule, because("BRING_PROOF_OF_PURCHASE"));
        return running(rule, term, span(term, start.get()));
    }

    private List<Stance> repairs() {
        return claim.repairs()
                .filter(repair ->
                        repair.isDone(Result.REPAIRED) && repair.component().equals(component))
                .flatMap(repair -> repair(repair).stream())
                .toList();
    }

    private Optional<Stance> repair(PastRepair repair) {
        LocalDate back = repair.handedBack().orElseThrow();
        return claim.policies()
                .repairTerm(claim.device(), repair.under(), component, back)
                .map(row -> running(
                        Rule.of(Source.EARLIER_REPAIR, "", row.term()),
                        row.term(),
                        Span.of(claim, component, row.term(), Start.repair(back))));
    }

    private List<Stance> recalls() {
        return claim.policies().recalls().stream()
                .filter(recall -> concerns(recall.component()))
                .filter(recall -> recall.isForModel(claim.device(), claim.family()))
                .sorted(Comparator.comparing(Recall::code))
                .flatMap(recall -> recall(recall).stream())
                .toList();
    }

    /**
     * Asked for the whole device, one is told of a recall of any part; once something was found on the whole, a part's
     * recall doesn't pay for it.
     */
    private boolean concerns(String part) {
        boolean asksForAny = component.equals(Claim.WHOLE_DEVICE)
                && claim.question().findings().isEmpty();
        return part.equals(component) || part.equals(Claim.WHOLE_DEVICE) || asksForAny;
    }

    /** Empty where the unit isn't of the batch: then the programme says nothing about it. */
    private Optional<Stance> recall(Recall recall) {
        var rule = Rule.of(recall);
        var unit = recall.hasUnit(claim.device());
        if (unit.equals(Optional.of(false))) {
            tellRecall(recall, "OTHER_UNIT");
            return Optional.empty();
        }
        if (claim.question().on().isBefore(recall.from()))
            return Optional.of(over(rule, because("NOT_STARTED", recall.from())));
        if (recall.until().filter(claim.day()::isAfter).isPresent())
            return Optional.of(
                    over(rule, because("EXPIRED_RECALL", recall.until().get())));
        if (isDone(recall)) return Optional.of(over(rule, because("RECALL_DONE", recall.code())));
        if (unit.isEmpty()) {
            tellRecall(recall, "OPEN");
            return Optional.of(new Stance.Open(rule, recall.until(), recall.unknowns(claim.device())));
        }
        tellRecall(recall, "IN_FORCE " + String.join(" ", recall.remedies()));
        return Optional.of(new Stance.InForce(
                rule,
                recall.until(),
                recall.remedies().stream()
                        .sorted(Comparator.comparingInt(claim.policies()::rank))
                        .toList(),
                Optional.empty(),
                List.of(because("RECALL_OF_UNIT", recall.code(), recall.component())),
                Optional.empty()));
    }

    private boolean isDone(Recall recall) {
        return claim.repairs()
                .anyMatch(repair -> repair.recall().equals(recall.code())
                        && (repair.isDone(Result.REPAIRED) || repair.isDone(Result.EXCHANGED)));
    }

    private void tellRecall(Recall recall, String outcome) {
        var device = claim.device();
        claim.tell(
                component,
                "RECALL " + recall.code(),
                "model " + device.modelCode() + ", produced "
                        + device.producedOn().map(LocalDate::toString).orElse("unknown"),
                outcome,
                recall.cited());
    }

    private Stance goodwill() {
        claim.tell(component, Source.GOODWILL.name(), "granted by a lead", "IN_FORCE REPAIR", "");
        return new Stance.InForce(
                Rule.none(Source.GOODWILL),
                Optional.empty(),
                List.of("REPAIR"),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private Stance open(Source source, Reason reason) {
        return open(Rule.none(source), reason);
    }

    private Stance open(Rule rule, Reason reason) {
        tellPlain(rule, reason);
        return new Stance.Open(rule, Optional.empty(), List.of(reason));
    }

    private Stance over(Source source, Reason reason) {
        return over(Rule.none(source), reason);
    }

    private Stance over(Rule rule, Reason reason) {
        tellPlain(rule, reason);
        return new Stance.Over(rule, Optional.empty(), List.of(reason), false);
    }

    private void tellPlain(Rule rule, Reason reason) {
        claim.tell(component, rule.key(), claim.facts(), reason.code(), rule.cited());
    }

    private static <T> List<T> join(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
