package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.OpenTo;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.sla.Run.Standing;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Keeps the clocks of each ticket in step with its history. */
@Stateless
public class ClockDesk {
    private static final Set<State> MISSED = EnumSet.of(State.BREACHED, State.MISSED);

    @Inject
    Clocks clocks;

    @Inject
    Reckoner reckoner;

    @Inject
    Promiser promiser;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    Clock clock;

    @Inject
    Breaches breaches;

    @Inject
    Event<LevelTakenBack> takenBack;

    /**
     * Recomputes the ticket's clocks from its history after a step, in the step's transaction; tells the ticket its
     * deadline. Fires nothing: a level that lies in the past is the timer's, a moment later.
     */
    @OpenTo("whoever just wrote the ticket's history; writes only what that says")
    public void follow(TicketCard ticket) {
        follow(ticket, clocks.of(ticket.number()));
    }

    /** The same for a ticket that was opened a moment ago. */
    @OpenTo("whoever opened the ticket; writes only what its history says")
    public void start(TicketCard ticket) {
        follow(ticket, List.of());
    }

    private void follow(TicketCard ticket, List<SlaClock> known) {
        var runs = reckoner.runs(ticket);
        var ids = known.stream().map(SlaClock::id).toList();
        var waiting = clocks.locked(ids).stream().collect(Collectors.toMap(NextLevel::clockId, Function.identity()));
        var fired = clocks.fired(ids);
        for (SlaClock kept : known)
            runs.of(kept).ifPresent(run -> {
                renew(kept, runs, run);
                settle(kept, run, waiting.get(kept.id()), of(kept, fired));
            });
        Stream.concat(known.stream(), begun(runs, known).stream())
                .filter(kept -> kept.kind() == ClockKind.READY)
                .forEach(ready -> runs.of(ready).ifPresent(run -> tell(ticket, reckoning(ready, run))));
    }

    /** The clocks that history tells of and nobody knew. */
    private List<SlaClock> begun(Runs runs, List<SlaClock> known) {
        List<SlaClock> begun = new ArrayList<>();
        for (ClockKind kind : ClockKind.values()) {
            int turns = (int) known.stream().filter(kept -> kept.kind() == kind).count();
            for (int turn = turns + 1; turn <= runs.of(kind).size(); turn++)
                begin(runs, kind, turn).ifPresent(begun::add);
        }
        return begun;
    }

    private Optional<SlaClock> begin(Runs runs, ClockKind kind, int turn) {
        var ticket = runs.ticket();
        return promiser.terms(runs, kind, turn, ticket.coverage()).map(terms -> {
            var fresh = new SlaClock(ticket, kind, turn, terms);
            clocks.add(fresh);
            settle(fresh, runs.of(kind).get(turn - 1), null, List.of());
            return fresh;
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
            runs.of(kept)
                    .map(run -> reckoning(kept, run))
                    .ifPresent(reckoning ->
                            cards.add(reckoning.card(now, kept.turn(), missed(cards, kept.kind()), told(kept, fired))));
        return cards;
    }

    private static int missed(List<ClockCard> before, ClockKind kind) {
        return (int) before.stream()
                .filter(card -> card.kind() == kind && card.state() == State.MISSED)
                .count();
    }

    private static Reckoning reckoning(SlaClock kept, Run run) {
        return new Reckoning(kept.kind(), run, kept.terms());
    }

    /** An open clock is promised what counts for it today; one that is over keeps what counted. */
    private void renew(SlaClock kept, Runs runs, Run run) {
        if (run.isOpen())
            promiser.terms(runs, kept.kind(), kept.turn(), kept.coverage()).ifPresent(kept::promise);
    }

    /** @param next null where the clock never waited for anything: one that is over as it begins doesn't */
    private void settle(SlaClock kept, Run run, NextLevel next, List<LevelFired> fired) {
        var reckoning = reckoning(kept, run);
        var endedBefore = kept.endedAt();
        kept.stands(reckoning);
        if (!Objects.equals(endedBefore, kept.endedAt()))
            fired.stream().filter(LevelFired::isLiveBreach).forEach(f -> breaches.ends(f.id(), kept.endedAt()));
        fired.stream().filter(LevelFired::isLive).forEach(f -> hold(f, kept, reckoning));
        var level = reckoning.next(live(fired));
        if (next != null) next.waitFor(level);
        else if (level.isPresent()) clocks.add(new NextLevel(kept.id())).waitFor(level);
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
                ready.run().standing() == Standing.PAUSED,
                MISSED.contains(ready.stateAt(clock.instant())));
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
