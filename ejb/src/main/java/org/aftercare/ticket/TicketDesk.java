package org.aftercare.ticket;

import static org.aftercare.access.Role.CUSTOMER;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.OpenTo;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.HistoryDesk;

/** Where repairs begin and take their steps. */
@Stateless
public class TicketDesk {
    /** Until it is repaired the ground may still be chosen. */
    private static final Set<TicketStatus> CHOOSING = EnumSet.of(
            TicketStatus.BOOKED,
            TicketStatus.RECEIVED,
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_APPROVAL,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.IN_REPAIR);

    @Inject
    Tickets tickets;

    @Inject
    Callers callers;

    @Inject
    StepJudge judge;

    @Inject
    StepTaker taker;

    @Inject
    HistoryDesk histories;

    @Inject
    Recheck recheck;

    @Inject
    AccessDesk access;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    @Inject
    Event<TicketOpened> opened;

    @Inject
    Event<StoryGrew> grew;

    @Inject
    Event<BenchMoved> moved;

    /** Opens a ticket and announces it. The act of the counter checks the input. */
    public TicketCard open(OpenTicket order) {
        var caller = callers.current().mustSee(order.store(), order.region());
        var now = clock.instant();
        var ticket = new Ticket(order, now);
        tickets.add(ticket);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.OPENED, caller, now)
                .saying(order.description(), String.join(",", order.symptoms())));
        recheck.plan(ticket);
        tickets.flush();
        opened.fire(new TicketOpened(ticket.card(), now));
        return settled(ticket);
    }

    /**
     * Takes a step: locks the ticket, compares the version, asks the table and every {@link Objection}, announces.
     *
     * @throws StaleTicket when it is no longer what the caller saw
     * @throws StepRefused when the step isn't legal, with what would be
     * @throws org.aftercare.platform.InvalidInput when a need is missing; fields are {@code note}, {@code finding} …;
     *     {@code evidence} where a finding takes the claim out of warranty and no photo shows it
     */
    public TicketCard take(TakeStep order) {
        var caller = callers.current();
        var ticket = locked(order.number(), order.version(), caller);
        return taker.take(ticket, order.step(), order.papers(), caller);
    }

    /** @param person the name of a technician or lead of the bench; empty text for nobody */
    public TicketCard assign(TicketNumber number, long version, String person) {
        var caller = callers.mustBe(TECHNICIAN, LEAD, MANAGER);
        var ticket = locked(number, version, caller);
        if (ticket.status().isEnd()) throw judge.refusal(ticket, null, "ENDED", caller);
        if (caller.is(TECHNICIAN) && !person.isEmpty() && !person.equals(caller.name()))
            throw new Forbidden(caller.role());
        if (!person.isEmpty()
                && access.benchOf(ticket.benchStore()).stream()
                        .noneMatch(p -> p.name().equals(person))) throw new InvalidInput("person", "UNKNOWN_PERSON");
        ticket.assign(person);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.ASSIGNED, caller, clock.instant()).saying(person, ""));
        return settled(ticket);
    }

    /** The owner has switched the activation lock off since intake; without that no repair starts. */
    public TicketCard confirmLockOff(TicketNumber number, long version) {
        var caller = callers.mustBe(Roles.STORE_STAFF);
        var ticket = locked(number, version, caller);
        ticket.confirmLockOff();
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.NOTE, caller, clock.instant()).saying("", "LOCK_OFF"));
        return settled(ticket);
    }

    /** How much it hurries from now on: its clocks follow. */
    public TicketCard prioritise(TicketNumber number, long version, Priority priority) {
        var caller = callers.mustBe(LEAD, MANAGER);
        var ticket = locked(number, version, caller);
        if (ticket.status().isEnd()) throw judge.refusal(ticket, null, "ENDED", caller);
        if (ticket.card().priority() == priority) return ticket.card();
        ticket.hurries(priority);
        return regrown(ticket, "PRIORITY " + priority, caller);
    }

    /** Whether the customer has a phone of ours meanwhile: the clocks follow. */
    public TicketCard lend(TicketNumber number, long version, boolean lent) {
        var caller = callers.mustBe(Roles.STORE_STAFF);
        var ticket = locked(number, version, caller);
        if (ticket.status().isEnd()) throw judge.refusal(ticket, null, "ENDED", caller);
        if (ticket.card().loanerLent() == lent) return ticket.card();
        ticket.loanerLent(lent);
        return regrown(ticket, lent ? "LOANER_LENT" : "LOANER_BACK", caller);
    }

    private TicketCard regrown(Ticket ticket, String what, Caller caller) {
        var now = tickets.notBefore(ticket, clock.instant());
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.NOTE, caller, now).saying("", what));
        tickets.flush();
        // its clocks are others now
        grew.fire(new StoryGrew(ticket.card()));
        return settled(ticket);
    }

    /**
     * The customer prefers another ground of those in force, until the repair is done.
     *
     * @param ground its {@link Coverage.Ground#key()}; empty text for the best one again
     * @throws InvalidInput field {@code ground}: GROUND_NOT_IN_FORCE
     */
    public TicketCard choose(TicketNumber number, long version, String ground) {
        var caller = callers.mustBe(Roles.STORE_STAFF);
        var ticket = locked(number, version, caller);
        if (!mayChoose(ticket.status())) throw judge.refusal(ticket, null, "CHOICE_TOO_LATE", caller);
        var decided = recheck.afterChoice(ticket, ground);
        if (!ground.isEmpty() && decided.components().stream().noneMatch(part -> isInForce(part, ground)))
            throw new InvalidInput("ground", "GROUND_NOT_IN_FORCE", ground);
        return regrown(ticket, ("GROUND " + ground).strip(), caller);
    }

    /** Whether the ground may still be chosen. */
    public static boolean mayChoose(TicketStatus status) {
        return CHOOSING.contains(status);
    }

    private static boolean isInForce(Coverage.ComponentDecision part, String ground) {
        return part.stack().stream()
                .anyMatch(one -> one.isInForce() && one.key().equals(ground));
    }

    /**
     * Where the phone is to be repaired from now on: told by the counter, routing or logistics within their act.
     *
     * @param reason somebody's words, or a code that pages tell in their reader's; empty text where routing chose
     */
    @OpenTo("rooms above, which have asked the caller")
    public TicketCard moveBench(TicketNumber number, StoreCode bench, RegionCode region, String reason) {
        var caller = callers.current();
        var ticket = tickets.locked(number).orElseThrow(() -> new NotFound("ticket", number));
        var from = ticket.benchStore();
        if (from.equals(bench)) return ticket.card();
        var now = tickets.notBefore(ticket, clock.instant());
        ticket.moveBench(bench, region, now);
        tickets.add(new TimelineLine(ticket, TimelineEntry.Kind.ROUTED, caller, now).saying(reason, bench.value()));
        tickets.flush();
        moved.fire(new BenchMoved(ticket.card(), from, reason));
        return settled(ticket);
    }

    /** The ticket as it is now, if there is one; nobody else changes it until this act is done. */
    @OpenTo("rooms above, which have asked the caller")
    public Optional<TicketCard> hold(TicketNumber number) {
        return tickets.locked(number).map(Ticket::card);
    }

    /**
     * The same for what the caller has seen of it.
     *
     * @throws StaleTicket when it is no longer that
     * @throws NotFound beyond the caller's scope
     */
    public TicketCard held(TicketNumber number, long version) {
        return locked(number, version, callers.current()).card();
    }

    /** From now on the ticket is about the unit given instead. */
    @OpenTo("the counter, within the swap")
    public TicketCard swapDevice(TicketNumber number, long deviceId, String label) {
        var ticket = tickets.find(number).orElseThrow();
        histories.carriedOver(ticket.card().deviceId(), deviceId);
        ticket.swapDevice(deviceId, label);
        return settled(ticket);
    }

    /** Told by sla for the queues' sake: when the promise runs out and is at risk, nulls while it doesn't run; whether it was broken. */
    @OpenTo("sla, within the step's transaction")
    public void deadline(TicketNumber number, Instant dueAt, Instant riskAt, boolean paused, boolean missed) {
        tickets.find(number).orElseThrow().deadline(dueAt, riskAt, paused, missed);
    }

    private Ticket locked(TicketNumber number, long version, Caller caller) {
        var ticket = tickets.locked(number)
                .filter(found -> Sight.canSee(found.card(), caller))
                .orElseThrow(() -> new NotFound("ticket", number));
        boolean asItIs = version == TakeStep.AS_IT_IS && caller.is(SYSTEM, CUSTOMER);
        if (!asItIs && ticket.version() != version) throw judge.stale(ticket, caller);
        return ticket;
    }

    /** The ticket after all that followed from the act: what the caller is told is what the database will keep. */
    private TicketCard settled(Ticket ticket) {
        tickets.flush();
        return ticket.card();
    }
}
