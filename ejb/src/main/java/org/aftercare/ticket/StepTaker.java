package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.device.FaultCodes;
import org.aftercare.device.FaultCodes.FindingCode;

/** Takes a step on a ticket that is locked: what it needs, what was found, what becomes of it, who is told. */
@Dependent
class StepTaker {
    @Inject
    Tickets tickets;

    @Inject
    StepJudge judge;

    @Inject
    Finder finder;

    @Inject
    Recheck recheck;

    @Inject
    RepairBook book;

    @Inject
    Findings findings;

    @Inject
    Appeals appeals;

    @Inject
    Offers offers;

    @Inject
    Goodwill goodwill;

    @Inject
    FaultCodes codes;

    @Inject
    Clock clock;

    @Inject
    Event<StepTaken> stepTaken;

    @Inject
    Event<TicketEnded> ended;

    TicketCard take(Ticket ticket, Step step, Papers papers, Caller caller) {
        judge.admit(ticket, step, papers, caller);
        if (step.needs().contains(Need.FINDING)) {
            finder.found(ticket, Found.of(papers), caller);
            recheck.afterFinding(ticket);
        }
        judge.clear(ticket, step, caller);
        if (step == Step.SEND_ESTIMATE && recheck.isOwed(ticket)) throw judge.refusal(ticket, step, "COVERED", caller);
        if (step == Step.APPEAL) disputed(ticket, papers, caller);
        else if (ticket.status() == TicketStatus.APPEALED)
            appeals.newest(ticket.id()).ifPresent(Appeal::end);
        return taken(ticket, step, papers, caller);
    }

    /** The verdict on an appeal, by somebody whom the review desk has let in. */
    TicketCard decide(Ticket ticket, Appeal appeal, Papers papers, Caller reviewer) {
        StepJudge.complete(Step.DECIDE_APPEAL.needs(), papers);
        var before = recheck.known(appeal.coverageId());
        var reviewed = finder.reviewed(ticket, Found.of(papers), reviewer);
        var after = recheck.afterVerdict(ticket, appeal);
        appeal.decide(
                reviewed,
                papers.verdict(),
                ticket.coverageId(),
                AppealCard.Comparison.of(before, after, appeal.components()));
        return taken(ticket, Step.DECIDE_APPEAL, papers, reviewer);
    }

    private void disputed(Ticket ticket, Papers papers, Caller caller) {
        List<Finding> inForce = findings.inForce(ticket);
        var main = Findings.newest(inForce.stream().filter(this::excludes).toList())
                .or(() -> Findings.newest(inForce))
                .orElseThrow(() -> judge.refusal(ticket, Step.APPEAL, "NO_FINDING", caller));
        appeals.add(new Appeal(ticket, inForce, main, papers.reason(), caller, clock.instant()));
    }

    private boolean excludes(Finding finding) {
        return codes.finding(finding.code()).filter(FindingCode::excludes).isPresent();
    }

    private TicketCard taken(Ticket ticket, Step step, Papers papers, Caller caller) {
        var now = tickets.notBefore(ticket, clock.instant());
        var price = price(ticket, step, papers, now);
        var given = goodwill.granted(ticket.card(), step, papers, price, caller, now);
        if (given.isPresent()) recheck.afterGoodwill(ticket);
        var from = ticket.status();
        boolean wasAwaited = ticket.isAwaited();
        var to = ticket.take(step, papers, judge.isAtHome(ticket.card()), now);
        if (wasAwaited != ticket.isAwaited()) waits(ticket, now);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.STEP, caller, now)
                .stepping(step, from, papers)
                .worth(given.or(() -> price.map(Price::total))));
        offers.follow(ticket, step, papers, from, price, caller, now);
        tickets.flush();
        stepTaken.fire(new StepTaken(ticket.card(), step, from, to, papers, now));
        if (to.isEnd()) ended.fire(new TicketEnded(ticket.card(), now));
        tickets.flush();
        return ticket.card();
    }

    /** Its owner waits for us no longer, or again: then what is owed is decided anew. */
    private void waits(Ticket ticket, Instant now) {
        book.waits(ticket, now);
        if (ticket.isAwaited()) recheck.anew(ticket);
    }

    /** Of the estimate that the step brings, if it asks for what work costs; one that is sent is the ticket's from now on. */
    private Optional<Price> price(Ticket ticket, Step step, Papers papers, Instant now) {
        boolean sends = step.needs().contains(Need.ESTIMATE);
        if (!sends && !step.needs().contains(Need.GOODWILL)) return Optional.empty();
        var price = papers.estimate().map(estimate -> offers.priced(ticket.card(), estimate, now));
        if (sends) price.ifPresent(ticket::estimated);
        return price;
    }
}
