package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.aftercare.network.NetworkDesk;
import org.aftercare.warranty.Coverage;

/** What is promised for a clock of a ticket. */
@Dependent
class Promiser {
    @Inject
    SlaPolicy policy;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    /**
     * What counts for it now: by the version that held when it started, unless a later one is for open clocks, too; by
     * the ticket's priority and loaner of today.
     *
     * @param turn the how-manieth of its kind
     * @param coverage as it stood when the clock started
     * @return none for a kind that isn't for every ticket
     */
    Optional<Terms> terms(Runs runs, ClockKind kind, int turn, Coverage.Outcome coverage) {
        var started = runs.of(kind).get(turn - 1).startedAt();
        return terms(policy.forClock(started, clock.instant()), runs, kind, turn, coverage);
    }

    /** What that version would promise. */
    Optional<Terms> terms(Promises promises, Runs runs, ClockKind kind, int turn, Coverage.Outcome coverage) {
        var ticket = runs.ticket();
        var store = network.store(ticket.pickupStore());
        var subject =
                new Subject(kind, store.country(), store.type(), coverage, ticket.priority(), ticket.loanerLent());
        var terms = promises.terms(subject);
        return kind == ClockKind.LEG ? terms.map(allowed -> onTheWay(allowed, runs, turn)) : terms;
    }

    /** What the lane takes, and what the policy allows besides. */
    private Terms onTheWay(Terms allowed, Runs runs, int turn) {
        var departure = runs.departure(turn);
        var from = departure.holder();
        var there = network.arrival(from, departure.travellingTo().orElseThrow(), departure.at());
        var lane = runs.openBetween(from, departure.at(), there).withNanos(0);
        return allowed.after(lane);
    }
}
