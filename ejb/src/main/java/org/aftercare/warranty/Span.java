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
    private final List<Run> runs = new ArrayList<>();
    private LocalDate awayUntil = LocalDate.MIN;

    /** One way to count it: after an exchange it is counted anew, and to nobody's loss as before, too. */
    private record Run(LocalDate from, Start start, int months, int days) {
        LocalDate end() {
            return start.plus(months, days);
        }

        Run plus(int moreMonths, int moreDays) {
            return new Run(from, start, months + moreMonths, days + moreDays);
        }
    }

    private Span(Claim claim, String component, Term term, Start first) {
        this.claim = claim;
        this.component = component;
        this.term = term;
        this.sale = claim.device().soldOn().orElse(first.day());
    }

    static Span of(Claim claim, String component, Term term, Start start) {
        var span = new Span(claim, component, term, start);
        span.runs.add(new Run(start.event(), start, term.months(), term.days()));
        return span.passed();
    }

    /** On top of this one: its months are summed from the same first start. By law it is owed from there on, too. */
    Span then(Term next) {
        var span = new Span(claim, component, next, runs.get(0).start());
        for (var run : runs) {
            var from = next.by() == Source.STATUTORY ? run.from() : until().plusDays(1);
            span.runs.add(new Run(from, run.start(), run.months() + next.months(), run.days() + next.days()));
        }
        return span.passed();
    }

    private Span passed() {
        claim.repairs().forEach(this::pass);
        return this;
    }

    private void pass(PastRepair repair) {
        if (repair.takenIn().isAfter(until()) || repair.takenIn().isBefore(begins())) return;
        if (isExchanged(repair) && effect(Kind.EXCHANGE_RESTARTS).isPresent())
            beginAnew(repair.handedBack().orElseThrow());
        else {
            addMonths(repair);
            addTime(repair);
        }
    }

    private void beginAnew(LocalDate day) {
        runs.add(new Run(day, Start.exchange(day), term.months(), term.days()));
    }

    private void add(PastRepair repair, int months, int days) {
        runs.replaceAll(run -> repair.takenIn().isBefore(run.from()) ? run : run.plus(months, days));
    }

    private boolean isExchanged(PastRepair repair) {
        return repair.isUnder(term.by()) && repair.isDone(Result.EXCHANGED) && repair.isOf(component);
    }

    /** Once for each stay, by the row that adds most. */
    private void addMonths(PastRepair repair) {
        if (!repair.isUnder(term.by()) || !repair.isDone(Result.REPAIRED) || lengthened.contains(repair.takenIn()))
            return;
        longest().ifPresent(row -> {
            add(repair, row.amount(), 0);
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
            add(repair, 0, away);
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
        return runs.get(runs.size() - 1).start();
    }

    String length() {
        var last = runs.get(runs.size() - 1);
        return last.months() + " months " + (last.days() + last.start().waiting()) + " days";
    }

    /** Its first day. */
    LocalDate begins() {
        return runs.get(0).from();
    }

    /** The last day, included. */
    LocalDate until() {
        return latest(0);
    }

    private LocalDate latest(int moreMonths) {
        return runs.stream()
                .map(run -> run.plus(moreMonths, 0).end())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Until when it would run if it were repaired under this source now; empty when that adds nothing. */
    Optional<LocalDate> untilIfRepaired() {
        return longest().map(row -> latest(row.amount()));
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
        effect(Kind.GIVES_REFUND_IF_LATE).ifPresent(row -> {
            if (claim.isLate(row.amount())) {
                earned.addAll(List.of("EXCHANGE", "REFUND"));
                notes.add(because("REPAIR_TOO_LATE", row.amount()));
            } else claim.await(row.amount());
        });
        return earned;
    }

    /** Repairs of the same part, within this term and since it was last exchanged, that didn't last. */
    private long failed() {
        var since = claim.repairs()
                .filter(repair -> repair.isDone(Result.EXCHANGED) && repair.isOf(component))
                .map(repair -> repair.handedBack().orElseThrow())
                .max(Comparator.naturalOrder())
                .filter(begins()::isBefore)
                .orElse(begins());
        return claim.repairs()
                .filter(repair -> !repair.isPaid() && repair.isDone(Result.REPAIRED))
                .filter(repair -> !repair.takenIn().isBefore(since))
                .filter(repair -> component.equals(Claim.WHOLE_DEVICE) || repair.isOf(component))
                .map(PastRepair::takenIn)
                .distinct()
                .count();
    }
}
