package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.Coverage;

/** Says whether a step may be taken now: by the table, by what it needs, and by what stands in its way. */
@Dependent
class StepJudge {
    /** Defaults of the trade; a policy file may come with a later issue. */
    private static final Duration GRACE = Duration.ofHours(24);

    private static final Duration REOPENING = Duration.ofDays(14);
    private static final int LONGEST_PAPER = 4_000;

    @Inject
    Instance<Objection> objections;

    @Inject
    Tickets tickets;

    @Inject
    Findings findings;

    @Inject
    Offers offers;

    @Inject
    CustodyDesk custody;

    @Inject
    Clock clock;

    /** Whether this caller may take it at all, with these papers. @throws StepRefused, InvalidInput, Forbidden */
    void admit(Ticket ticket, Step step, Papers papers, Caller caller) {
        if (!step.isLegalAt(ticket.status())) throw refusal(ticket, step, "ILLEGAL", caller);
        if (!step.isFor(caller.role())) throw new Forbidden(caller.role());
        if (!inReach(ticket.card(), step, caller)) throw new Forbidden(caller.role());
        complete(step.needs(caller.role()), papers);
    }

    /** Whether something stands in its way, now that coverage is decided by what was found. @throws StepRefused */
    void clear(Ticket ticket, Step step, Caller caller) {
        if (step == Step.LAPSE && caller.is(Role.SYSTEM) && offers.binds(ticket.card(), clock.instant()))
            throw refusal(ticket, step, "ESTIMATE_BINDS", caller);
        if (step == Step.START_REPAIR
                && ticket.card().coverage() == Coverage.Outcome.UNDECIDED
                && !ticket.isEstimateAccepted()) throw refusal(ticket, step, "COVERAGE_UNDECIDED", caller);
        objection(ticket.card(), step, holder(ticket.card())).ifPresent(code -> {
            throw refusal(ticket, step, code, caller);
        });
    }

    List<LegalStep> legal(TicketCard ticket, Caller caller) {
        var holder = holder(ticket);
        return Step.legal(ticket.status(), caller.role()).stream()
                .filter(step -> inReach(ticket, step, caller))
                .map(step -> new LegalStep(
                        step,
                        step.needs(caller.role()),
                        objection(ticket, step, holder).orElse("")))
                .toList();
    }

    StepRefused refusal(Ticket ticket, Step step, String objection, Caller caller) {
        return new StepRefused(ticket.number(), step, ticket.status(), objection, legal(ticket.card(), caller));
    }

    /** What the caller saw is no more. */
    StaleTicket stale(Ticket ticket, Caller caller) {
        var last = tickets.lastLine(ticket.id()).orElseThrow();
        return new StaleTicket(
                ticket.number(),
                ticket.version(),
                ticket.status(),
                last.actor(),
                last.at(),
                legal(ticket.card(), caller));
    }

    boolean isAtHome(TicketCard ticket) {
        return holder(ticket).isStore(ticket.pickupStore());
    }

    private Holder holder(TicketCard ticket) {
        return custody.holder(Thing.device(ticket.deviceId()));
    }

    /**
     * Bench work is for those of the bench; the rest also for those of the store where the customer comes. An appeal is
     * decided by whoever doesn't know the first finding, and only at the {@link ReviewDesk}.
     */
    private static boolean inReach(TicketCard ticket, Step step, Caller caller) {
        if (step == Step.DECIDE_APPEAL) return false;
        if (step.isAtTheBench()) return caller.sees(ticket.benchStore(), ticket.benchRegion());
        return Sight.canSee(ticket, caller);
    }

    static void complete(List<Need> needs, Papers papers) {
        List<FieldError> errors = new ArrayList<>();
        for (Need need : needs) if (!papers.has(need)) errors.add(FieldError.of(need.field(), "REQUIRED"));
        for (String field : papers.tooLong(LONGEST_PAPER)) errors.add(FieldError.of(field, "TOO_LONG", LONGEST_PAPER));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }

    private Optional<String> objection(TicketCard ticket, Step step, Holder holder) {
        var own = ownObjection(ticket, step);
        if (own.isPresent()) return own;
        return objections.stream()
                .map(objection -> objection.to(step, ticket, holder))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ownObjection(TicketCard ticket, Step step) {
        boolean stands = switch (step) {
            case START_REPAIR, GRANT_GOODWILL -> !ticket.checklist().lockOff();
            case APPEAL -> ticket.appealed();
            case COME_BACK -> isOver(ticket, GRACE);
            case REOPEN, BOOK_AGAIN -> isOver(ticket, REOPENING);
            default -> false;
        };
        if (stands) return Optional.of(word(step));
        if (step == Step.APPEAL && findings.inForce(ticket).isEmpty()) return Optional.of("NO_FINDING");
        var ofTheOffer = offers.objection(ticket, step, clock.instant());
        if (ofTheOffer.isPresent()) return ofTheOffer;
        boolean again = step == Step.COME_BACK || step == Step.REOPEN || step == Step.BOOK_AGAIN;
        if (again && !tickets.openOf(ticket.deviceId()).isEmpty()) return Optional.of("OPEN_ELSEWHERE");
        boolean chargeable = (step == Step.START_REPAIR || step == Step.PARTS_ARRIVED)
                && ticket.coverage() == Coverage.Outcome.NOT_COVERED
                && !ticket.estimateAccepted();
        return chargeable ? Optional.of("NOT_COVERED") : Optional.empty();
    }

    private static String word(Step step) {
        return switch (step) {
            case START_REPAIR, GRANT_GOODWILL -> "LOCK_ON";
            case APPEAL -> "APPEALED_ONCE";
            default -> "OUTSIDE_WINDOW";
        };
    }

    private boolean isOver(TicketCard ticket, Duration window) {
        return ticket.collectedAt() == null
                || clock.instant().isAfter(ticket.collectedAt().plus(window));
    }
}
