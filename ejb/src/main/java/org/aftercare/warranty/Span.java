package org.aftercare.warranty;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.aftercare.warranty.CoverageRules.because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.warranty.Coverage.Reason;
import org.aftercare.warranty.History.PastRepair;
import org.aftercare.warranty.History.Result;
import org.aftercare.warranty.RepairEffect.Kind;

/**
 * How long a term really runs: what repairs and exchanges on the way have added to it. Months are summed from the first
 * start and days added last; what happened after the end adds nothing.
 */
final class Span {
    private final Claim claim;
    private final String component;
    private final Term term;
    private final LocalDate sale;
    private final List<Reason> notes = new ArrayList<>();
    private final Set<LocalDate> lengthened = new HashSet<>();
    private LocalDate begins;
    private Start start;
    private int months;
    private int days;
    private LocalDate atLeast = LocalDate.MIN;
    private LocalDate awayUntil = LocalDate.MIN;

    private Span(Claim claim, String component, Term term, Start start) {
        this.claim = claim;
        this.component = component;
        this.term = term;
        this.start = start;
        this.begins = start.event();
        this.sale = claim.device().soldOn().orElse(start.day());
        this.months = term.months();
        this.days = term.days();
    }

    static Span of(Claim claim, String component, Term term, Start start) {
        return new Span(claim, component, term, start).passed();
    }

    /** On top of this one: its months are summed from the same first start. By law it is owed from there on, too. */
    Span then(Term next) {
        var span = new Span(claim, component, next, start);
        span.months += months;
        span.days += days;
        if (!atLeast.equals(LocalDate.MIN))
            span.atLeast = atLeast.plusMonths(next.months()).plusDays(next.days());
        if (next.by() != Source.STATUTORY) span.begins = until().plusDays(1);
        return span.passed();
    }

    private Span passed() {
        claim.repairs().forEach(this::pass);
        return this;
    }

    private void pass(PastRepair repair) {
        if (repair.takenIn().isAfter(until()) || repair.takenIn().isBefore(begins)) return;
        if (isExchanged(repair) && effect(Kind.EXCHANGE_RESTARTS).isPresent())
            beginAnew(repair.handedBack().orElseThrow());
        else {
            addMonths(repair);
            addTime(repair);
        }
    }

    private boolean isExchanged(PastRepair repair) {
        return repair.isUnder(term.by()) && repair.isDone(Result.EXCHANGED) && repair.isOf(component);
    }

    /** Never to the customer's loss: what had been added before stays. */
    private void beginAnew(LocalDate day) {
        atLeast = until();
        start = Start.exchange(day);
        begins = day;
        months = term.months();
        days = term.days();
    }

    /** Once for each stay, by the row that adds most. */
    private void addMonths(PastRepair repair) {
        if (!repair.isUnder(term.by()) || !repair.isDone(Result.REPAIRED) || lengthened.contains(repair.takenIn()))
            return;
        longest().ifPresent(row -> {
            months += row.amount();
            lengthened.add(repair.takenIn());
            notes.add(because("EXTENDED_BY_REPAIR", row.amount(), repair.takenIn()));
            tell(row, repair, "adds " + row.amount() + " months");
        });
    }

    /** Of the rows that hold side by side (a state's and the Union's) the one that adds most, as long as it may. */
    private Optional<RepairEffect> longest() {
        List<RepairEffect> rows = effects(Kind.ADDS_MONTHS);
        return rows.stream()
                .filter(row -> rows.stream().filter(row::isForSame).findFirst().orElseThrow() == row)
                .filter(row -> row.most() == 0 || lengthened.size() < row.most())
                .max(Comparator.comparingInt(RepairEffect::amount));
    }

    /** A device that was given back as it came had no defect that anybody answers for. */
    private void addTime(PastRepair repair) {
        if (repair.isPaid() || repair.result() == Result.NOTHING) return;
        effect(Kind.ADDS_REPAIR_TIME).ifPresent(row -> {
            var back = repair.handedBack().orElse(claim.question().on());
            var from = repair.takenIn().isBefore(awayUntil) ? awayUntil : repair.takenIn();
            int away = (int) DAYS.between(from, back);
            if (away <= 0) return;
            awayUntil = back;
            days += away;
            notes.add(because("REPAIR_TIME_ADDED", away));
            tell(row, repair, "adds " + away + " days");
        });
    }

    private Optional<RepairEffect> effect(Kind kind) {
        return effects(kind).stream().findFirst();
    }

    private List<RepairEffect> effects(Kind kind) {
        return claim.policies().effects(term.by(), kind, claim.device(), sale, component);
    }

    private void tell(RepairEffect row, PastRepair repair, String outcome) {
        claim.tell(
                component,
                "REPAIR_EFFECT " + term.by(),
                "repair of " + repair.component() + " from " + repair.takenIn() + ", sold " + sale,
                outcome,
                row.cited());
    }

    Start start() {
        return start;
    }

    String length() {
        return months + " months " + (days + start.waiting()) + " days";
    }

    /** Its first day. */
    LocalDate begins() {
        return begins;
    }

    /** The last day, included. */
    LocalDate until() {
        return later(start.plus(months, days));
    }

    private LocalDate later(LocalDate day) {
        return day.isBefore(atLeast) ? atLeast : day;
    }

    /** Until when it would run if it were repaired under this source now; empty when that adds nothing. */
    Optional<LocalDate> untilIfRepaired() {
        return longest().map(row -> later(start.plus(months + row.amount(), days)));
    }

    /** What a repair, an exchange or their failure did to it. */
    List<Reason> notes() {
        return List.copyOf(notes);
    }

    /** What repairs that failed or take too long give on top of the term's own remedies. */
    List<String> earned() {
        List<String> earned = new ArrayList<>();
        effect(Kind.GIVES_EXCHANGE).filter(row -> failed() >= row.amount()).ifPresent(row -> {
            earned.add("EXCHANGE");
            notes.add(because("EXCHANGE_EARNED", failed()));
        });
        effect(Kind.GIVES_REFUND_IF_LATE).filter(row -> isLate(row.amount())).ifPresent(row -> {
            earned.addAll(List.of("EXCHANGE", "REFUND"));
            notes.add(because("REPAIR_TOO_LATE", row.amount()));
        });
        return earned;
    }

    /** Repairs of the same part, within this term and since it was last exchanged, that didn't last. */
    private long failed() {
        var since = claim.repairs()
                .filter(repair -> repair.isDone(Result.EXCHANGED) && repair.isOf(component))
                .map(repair -> repair.handedBack().orElseThrow())
                .max(Comparator.naturalOrder())
                .filter(begins::isBefore)
                .orElse(begins);
        return claim.repairs()
                .filter(repair -> !repair.isPaid() && repair.isDone(Result.REPAIRED))
                .filter(repair -> !repair.takenIn().isBefore(since))
                .filter(repair -> component.equals(Claim.WHOLE_DEVICE) || repair.isOf(component))
                .map(PastRepair::takenIn)
                .distinct()
                .count();
    }

    private boolean isLate(int most) {
        return claim.repairs()
                .filter(PastRepair::isClaimed)
                .anyMatch(
                        repair -> claim.question().on().isAfter(repair.takenIn().plusDays(most)));
    }
}
