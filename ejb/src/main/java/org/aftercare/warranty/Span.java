package org.aftercare.warranty;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.aftercare.warranty.CoverageRules.because;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Term term;
    private final LocalDate sale;
    private final List<Reason> notes = new ArrayList<>();
    private Start start;
    private int months;
    private int days;
    private int extensions;
    private LocalDate atLeast = LocalDate.MIN;

    private Span(Claim claim, Term term, Start start) {
        this.claim = claim;
        this.term = term;
        this.start = start;
        this.sale = claim.device().soldOn().orElse(start.day());
        this.months = term.months();
        this.days = term.days();
    }

    static Span of(Claim claim, Term term, Start start) {
        var span = new Span(claim, term, start);
        claim.repairs().forEach(span::pass);
        return span;
    }

    private void pass(PastRepair repair) {
        if (repair.takenIn().isAfter(until()) || repair.takenIn().isBefore(start.event())) return;
        if (repair.isUnder(term.by())
                && repair.isDone(Result.EXCHANGED)
                && effect(Kind.EXCHANGE_RESTARTS).isPresent())
            beginAnew(repair.handedBack().orElseThrow());
        else {
            addMonths(repair);
            addTime(repair);
        }
    }

    /** Never to the customer's loss: what had been added before stays. */
    private void beginAnew(LocalDate day) {
        atLeast = until();
        start = Start.exchange(day);
        months = term.months();
        days = term.days();
    }

    private void addMonths(PastRepair repair) {
        if (!repair.isUnder(term.by()) || !repair.isDone(Result.REPAIRED)) return;
        effect(Kind.ADDS_MONTHS).filter(this::mayExtend).ifPresent(row -> {
            months += row.amount();
            extensions++;
            notes.add(because("EXTENDED_BY_REPAIR", row.amount(), repair.takenIn()));
            tell(row, repair, "adds " + row.amount() + " months");
        });
    }

    private void addTime(PastRepair repair) {
        if (repair.isPaid()) return;
        effect(Kind.ADDS_REPAIR_TIME).ifPresent(row -> {
            var back = repair.handedBack()
                    .filter(day -> day.isBefore(claim.question().on()))
                    .orElse(claim.question().on());
            int away = (int) DAYS.between(repair.takenIn(), back);
            if (away <= 0) return;
            days += away;
            notes.add(because("REPAIR_TIME_ADDED", away));
            tell(row, repair, "adds " + away + " days");
        });
    }

    private boolean mayExtend(RepairEffect row) {
        return row.most() == 0 || extensions < row.most();
    }

    private Optional<RepairEffect> effect(Kind kind) {
        return claim.policies().effect(term.by(), kind, claim.device(), sale);
    }

    private void tell(RepairEffect row, PastRepair repair, String outcome) {
        claim.tell(
                repair.component(),
                "REPAIR_EFFECT " + term.by(),
                "repair of " + repair.component() + " from " + repair.takenIn() + ", sold " + sale,
                outcome,
                row.cited());
    }

    Start start() {
        return start;
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
        return effect(Kind.ADDS_MONTHS)
                .filter(this::mayExtend)
                .map(row -> later(start.plus(months + row.amount(), days)));
    }

    /** What a repair, an exchange or their failure did to it. */
    List<Reason> notes() {
        return List.copyOf(notes);
    }

    /** What repairs that failed or take too long give on top of the term's own remedies. */
    List<String> earned(String component) {
        List<String> earned = new ArrayList<>();
        effect(Kind.GIVES_EXCHANGE)
                .filter(row -> failed(component) >= row.amount())
                .ifPresent(row -> {
                    earned.add("EXCHANGE");
                    notes.add(because("EXCHANGE_EARNED", failed(component)));
                });
        effect(Kind.GIVES_REFUND_IF_LATE).filter(row -> isLate(row.amount())).ifPresent(row -> {
            earned.addAll(List.of("EXCHANGE", "REFUND"));
            notes.add(because("REPAIR_TOO_LATE", row.amount()));
        });
        return earned;
    }

    /** Repairs of the same part, within this term, that didn't last. */
    private long failed(String component) {
        return claim.repairs()
                .filter(repair -> !repair.isPaid() && repair.isDone(Result.REPAIRED))
                .filter(repair -> !repair.takenIn().isBefore(start.event()))
                .filter(repair -> component.equals(Claim.WHOLE_DEVICE)
                        || repair.component().equals(component)
                        || repair.component().equals(Claim.WHOLE_DEVICE))
                .count();
    }

    private boolean isLate(int most) {
        return claim.repairs()
                .filter(repair -> !repair.isPaid() && repair.handedBack().isEmpty())
                .anyMatch(
                        repair -> claim.question().on().isAfter(repair.takenIn().plusDays(most)));
    }
}
