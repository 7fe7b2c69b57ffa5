package org.aftercare.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** What is written in a ticket's file: reading it, and adding notes. Photos and findings are the {@link EvidenceDesk}'s. */
@Stateless
public class CaseFile {
    private static final int LONGEST_NOTE = 4_000;

    @Inject
    Tickets tickets;

    @Inject
    Callers callers;

    @Inject
    StepJudge judge;

    @Inject
    Clock clock;

    @Inject
    Event<StoryGrew> grew;

    /** @throws NotFound when there is none, or it is beyond the caller's scope */
    public TicketCard read(TicketNumber number) {
        return seen(number, callers.current()).card();
    }

    /** The steps the caller may take now, the usual one first, each with what it needs and what stands in its way. */
    public List<LegalStep> legal(TicketNumber number) {
        var caller = callers.current();
        return judge.legal(seen(number, caller).card(), caller);
    }

    /** Oldest first. */
    public List<TimelineEntry> timeline(TicketNumber number) {
        var ticket = seen(number, callers.current());
        return tickets.timeline(ticket.id()).stream().map(TimelineLine::entry).toList();
    }

    /** How the ticket stood from when to when, oldest first. */
    @OpenTo("sla's clocks and the tracking page, which hand out instants only")
    public List<StatusSince> history(TicketNumber number) {
        var ticket = tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
        return Whereabouts.history(tickets.timeline(ticket.id()), ticket.pickupStore());
    }

    /** How these tickets stood from when to when, oldest first, by ticket. */
    @OpenTo("sla's clocks, which show it to who may see the ticket")
    public Map<TicketNumber, List<StatusSince>> histories(Collection<TicketCard> cards) {
        var lines = tickets.timelines(cards.stream().map(TicketCard::id).toList()).stream()
                .collect(Collectors.groupingBy(TimelineLine::ticketId));
        return cards.stream()
                .collect(Collectors.toMap(
                        TicketCard::number,
                        card -> Whereabouts.history(lines.getOrDefault(card.id(), List.of()), card.pickupStore())));
    }

    /** Open tickets that have to do with a store, or all, in the order of their ids from after that one on. */
    @OpenTo("sla, which derives their clocks anew")
    public List<TicketCard> open(Optional<StoreCode> store, long afterId, int limit) {
        return tickets.open(store, afterId, limit).stream().map(Ticket::card).toList();
    }

    /** Those of them that there are, whoever may see them. */
    @OpenTo("sla's clocks and timers, and logistics for what lies in a store")
    public List<TicketCard> cards(Collection<TicketNumber> numbers) {
        return tickets.all(numbers).stream().map(Ticket::card).toList();
    }

    /** Open tickets that are taken in, given back or repaired at one of these stores, by id from after that one on. */
    @OpenTo("sla, which asks who is calling: what moves when stores work other hours")
    public List<TicketCard> openAt(Collection<StoreCode> stores, long after, int limit) {
        return tickets.openAt(stores, after, limit).stream().map(Ticket::card).toList();
    }

    /**
     * @param forCustomer shown on the tracking page; else among staff only
     * @throws InvalidInput field {@code text}: REQUIRED, TOO_LONG
     */
    public TimelineEntry note(TicketNumber number, String text, boolean forCustomer) {
        var caller = callers.mustBe(Roles.STAFF);
        // clocks that count by it are written with it: the ticket comes first, as in every act
        var ticket = forCustomer ? held(number, caller) : seen(number, caller);
        if (text.isBlank()) throw new InvalidInput("text", "REQUIRED");
        if (text.length() > LONGEST_NOTE) throw new InvalidInput("text", "TOO_LONG", LONGEST_NOTE);
        var kind = forCustomer ? TimelineEntry.Kind.MESSAGE : TimelineEntry.Kind.NOTE;
        var entry = write(new TimelineLine(ticket, kind, caller, now(ticket)).saying(text.strip(), ""));
        if (forCustomer) grew.fire(new StoryGrew(ticket.card()));
        return entry;
    }

    /** Tells the timeline that the phone travels. The caller holds the ticket. */
    @OpenTo("logistics, within its act")
    public void left(TicketNumber number, StoreCode from, StoreCode to, String why) {
        moved(number, Ticket::left, Whereabouts.way(from, to), why);
    }

    /** Tells the timeline that the phone came. The caller holds the ticket. */
    @OpenTo("logistics, within its act")
    public void came(TicketNumber number, StoreCode store) {
        moved(number, (ticket, now) -> ticket.came(store, now), store.value(), "");
    }

    /**
     * Tells the timeline of a loaner, and whether the customer has it; clocks that run follow. The caller holds the ticket.
     *
     * @param what a code and the loaner's own, e.g. {@code LOANER_LENT L-RO-BUC-1-003}
     */
    @OpenTo("the loaner desk, within its act")
    public void loanerTold(TicketNumber number, boolean lent, String what, String words) {
        var ticket = tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
        boolean other = ticket.card().loanerLent() != lent;
        if (other) ticket.loanerLent(lent);
        write(new TimelineLine(ticket, TimelineEntry.Kind.NOTE, callers.current(), now(ticket)).saying(words, what));
        if (other && !ticket.status().isEnd()) grew.fire(new StoryGrew(ticket.card()));
    }

    private void moved(TicketNumber number, BiConsumer<Ticket, Instant> change, String places, String why) {
        var ticket = tickets.find(number).orElseThrow(() -> new NotFound("ticket", number));
        var now = now(ticket);
        change.accept(ticket, now);
        write(new TimelineLine(ticket, TimelineEntry.Kind.MOVED, callers.current(), now).saying(why, places));
        grew.fire(new StoryGrew(ticket.card()));
    }

    /** The device's open ticket, if it has one; the number alone, for any store. */
    @OpenTo("the counter, within the intake")
    public List<TicketNumber> openOf(long deviceId) {
        return tickets.openOf(deviceId);
    }

    /** Whether a device of that label was booked or taken in after the one instant, until the other, that one included. */
    @OpenTo("the help desk, which counts who stayed away")
    public boolean cameBetween(String deviceLabel, Instant after, Instant until) {
        return tickets.cameBetween(deviceLabel, after, until);
    }

    /** Tickets that have stood in that status since before that instant, the longest first. */
    @OpenTo("the housekeeper's timer")
    public List<TicketNumber> standing(TicketStatus status, Instant before, int limit) {
        return tickets.standing(status, before, limit);
    }

    private Ticket seen(TicketNumber number, Caller caller) {
        return tickets.find(number)
                .filter(ticket -> Sight.canSee(ticket.card(), caller))
                .orElseThrow(() -> new NotFound("ticket", number));
    }

    private Ticket held(TicketNumber number, Caller caller) {
        return tickets.locked(number)
                .filter(ticket -> Sight.canSee(ticket.card(), caller))
                .orElseThrow(() -> new NotFound("ticket", number));
    }

    private Instant now(Ticket ticket) {
        return tickets.notBefore(ticket, clock.instant());
    }

    private TimelineEntry write(TimelineLine line) {
        tickets.add(line);
        tickets.flush();
        return line.entry();
    }
}
