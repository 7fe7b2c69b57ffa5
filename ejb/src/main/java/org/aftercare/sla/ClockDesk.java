package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.OpenTo;
import org.aftercare.network.NetworkDesk;
import org.aftercare.sla.Run.Standing;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Keeps the clocks of each ticket in step with its history. */
@Stateless
public class ClockDesk {
    @Inject
    Clocks clocks;

    @Inject
    Reckoner reckoner;

    @Inject
    SlaPolicy policy;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    Clock clock;

    @Inject
    Event<LevelTakenBack> takenBack;

    /**
     * Recomputes the ticket's clocks from its history after a step, in the step's transaction; tells the ticket its
     * deadline. Fires nothing: a level that lies in the past is the timer's, a moment later.
     */
    @OpenTo("whoever just wrote the ticket's history; writes only what that says")
    public void follow(TicketCard ticket) {
        var runs = reckoner.runs(ticket);
        var known = byKind(clocks.of(ticket.number()));
        var ids = known.values().stream().map(SlaClock::id).toList();
        var waiting = clocks.locked(ids).stream().collect(Collectors.toMap(NextLevel::clockId, Function.identity()));
        var fired = clocks.fired(ids);
        for (ClockKind kind : ClockKind.values())
            runs.apply(kind).ifPresent(run -> {
                var kept = known.get(kind);
                boolean isNew = kept == null;
                var clock = isNew ? started(ticket, kind) : kept;
                var next = isNew ? clocks.add(clock) : waiting.get(clock.id());
                settle(clock, run, next, of(clock, fired));
                if (kind == ClockKind.READY) tell(ticket, new Reckoning(kind, run, clock.terms()));
            });
    }

    /** All clocks of a ticket with their explanation. @throws org.aftercare.platform.NotFound beyond the caller's scope */
    public List<ClockCard> clocks(TicketNumber number) {
        var ticket = files.read(number);
        var runs = reckoner.runs(ticket);
        var known = clocks.of(number);
        var fired = clocks.fired(known.stream().map(SlaClock::id).toList());
        var now = clock.instant();
        List<ClockCard> cards = new ArrayList<>();
        for (SlaClock kept : known)
            runs.apply(kept.kind())
                    .map(run -> new Reckoning(kept.kind(), run, kept.terms()))
                    .ifPresent(reckoning -> cards.add(reckoning.card(now, told(kept, fired))));
        return cards;
    }

    private SlaClock started(TicketCard ticket, ClockKind kind) {
        var country = network.store(ticket.pickupStore()).country();
        return new SlaClock(ticket.number(), kind, policy.terms(kind, country, ticket.coverage()));
    }

    private void settle(SlaClock kept, Run run, NextLevel next, List<LevelFired> fired) {
        var reckoning = new Reckoning(kept.kind(), run, kept.terms());
        kept.stands(reckoning);
        fired.stream().filter(LevelFired::isLive).forEach(f -> hold(f, kept, reckoning));
        next.waitFor(reckoning.next(live(fired)));
    }

    private void hold(LevelFired fired, SlaClock kept, Reckoning reckoning) {
        var now = clock.instant();
        if (!fired.holds(reckoning, now))
            takenBack.fire(new LevelTakenBack(fired.id(), kept.ticket(), kept.id(), fired.level(), now));
    }

    private void tell(TicketCard ticket, Reckoning ready) {
        boolean runs = ready.run().standing() == Standing.RUNNING;
        tickets.deadline(
                ticket.number(),
                runs ? ready.dueAt().orElse(null) : null,
                runs ? ready.riskAt().orElse(null) : null,
                ready.run().standing() == Standing.PAUSED);
    }

    private static Map<ClockKind, SlaClock> byKind(List<SlaClock> clocks) {
        return clocks.stream().collect(Collectors.toMap(SlaClock::kind, Function.identity()));
    }

    private static List<LevelFired> of(SlaClock clock, List<LevelFired> fired) {
        return fired.stream().filter(f -> f.clockId() == clock.id()).toList();
    }

    private static List<Integer> live(List<LevelFired> fired) {
        return fired.stream().filter(LevelFired::isLive).map(LevelFired::level).toList();
    }

    private static List<ClockCard.Firing> told(SlaClock clock, List<LevelFired> fired) {
        return of(clock, fired).stream()
                .filter(LevelFired::isLive)
                .map(LevelFired::card)
                .toList();
    }
}
