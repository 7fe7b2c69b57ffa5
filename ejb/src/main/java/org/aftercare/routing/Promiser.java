package org.aftercare.routing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.aftercare.network.NetworkDesk;
import org.aftercare.ticket.PromiseBook;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketStatus;

/** Promises, and sees to it that what was promised still holds. Whoever calls holds the ticket. */
@Dependent
class Promiser {
    private static final Duration SELDOM = Duration.ofHours(4);
    private static final Duration OFTEN = Duration.ofMinutes(15);
    /** Slips of one stay after which the margin grows no more. */
    private static final int MOST_DOUBLINGS = 6;

    @Inject
    Benches benches;

    @Inject
    PromisesGiven given;

    @Inject
    RoutingPolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    PromiseBook book;

    @Inject
    TicketDesk tickets;

    @Inject
    Clock clock;

    @Inject
    Event<PromiseSlipped> slipped;

    /** Chooses the bench of a phone that was just taken in, or booked, and promises by it. */
    Route settle(TicketCard ticket, Cause cause, String by) {
        var route = Router.choose(benches.fresh(ticket), policies.inForce(), benches.roads());
        var bench = network.store(route.bench());
        var moved = tickets.moveBench(ticket.number(), bench.code(), bench.region(), "");
        boolean isFirst = moved.status() == TicketStatus.RECEIVED;
        int before = cause == Cause.INTAKE ? 0 : given.causes(ticket.id()).count();
        write(moved, before, route.promise(), Occasion.routed(cause, isFirst, clock.instant(), by, bench.code()));
        book.promise(ticket.number(), route.likelyBy(), route.safelyBy(), nextLook(moved, route.safelyBy()));
        return route;
    }

    /** What can be promised of a ticket as it stands, at its own bench. */
    Promise standing(TicketCard ticket) {
        var question = benches.staying(ticket);
        var roads = benches.roads(ticket);
        if (ticket.status() == TicketStatus.HOMEBOUND) return homeward(question, roads);
        var bench = question.stores().get(0);
        var policy = policies.inForce();
        return new Promising(question, policy, roads).at(bench, Router.weigh(question, bench, policy, roads));
    }

    /** Nothing is left but the way. */
    private static Promise homeward(Question question, Roads roads) {
        var pickup = question.pickup().code();
        var hours = roads.hours(pickup);
        Instant back = hours.nextOpening(roads.arrival(question.here().code(), pickup, question.at()));
        return Promise.of(back, hours.openBetween(question.at(), back));
    }

    /** Another bench has it from now on. */
    void moved(TicketCard ticket, String by, String reason) {
        var cause = Cause.of(reason);
        var causes = given.causes(ticket.id());
        var promise = standing(ticket);
        var occasion = cause == Cause.OVERRIDE
                ? overridden(ticket, by, reason)
                : Occasion.routed(cause, false, clock.instant(), by, ticket.benchStore());
        write(ticket, causes.count(), promise, occasion);
        tell(ticket, promise, causes, cause, false);
    }

    /** What routing would have chosen, and how much sooner it would be ready there. */
    private Occasion overridden(TicketCard ticket, String by, String reason) {
        var question = benches.asked(ticket);
        var policy = policies.inForce();
        var roads = benches.roads(ticket);
        var route = Router.choose(question, policy, roads);
        var chosen = Router.weigh(question, question.bench(ticket.benchStore()), policy, roads);
        var lost = chosen.score().minus(route.candidates().get(0).score());
        boolean same = route.bench().equals(ticket.benchStore());
        return new Occasion(
                Cause.OVERRIDE,
                false,
                clock.instant(),
                by,
                route.bench(),
                same ? Duration.ZERO : Collections.max(List.of(lost, Duration.ZERO)),
                reason);
    }

    /** Whether what its owner was told still holds: if not, another bench may be ready sooner; else they are told. */
    void look(TicketCard ticket) {
        var promise = standing(ticket);
        var causes = given.causes(ticket.id());
        if (!isLater(ticket, promise.safelyBy())) {
            quietly(ticket, promise.likelyBy(), ticket.safelyBy());
        } else if (!isSooner(ticket, causes)) {
            write(ticket, causes.count(), promise, slip(ticket));
            tell(ticket, promise, causes, Cause.SLIPPED, true);
        }
    }

    private Occasion slip(TicketCard ticket) {
        return Occasion.routed(Cause.SLIPPED, false, clock.instant(), "system", ticket.benchStore());
    }

    /** Moves what nobody has touched, or what waits for a part, to a bench that is worth it. */
    private boolean isSooner(TicketCard ticket, Given causes) {
        boolean waits = ticket.status() == TicketStatus.RECEIVED || ticket.status() == TicketStatus.AWAITING_PARTS;
        if (!waits || !causes.mayMove() || !benches.lies(ticket)) return false;
        var question = benches.asked(ticket);
        var policy = policies.inForce();
        var route = Router.choose(question, policy, benches.roads());
        var staying = Router.weigh(question, question.bench(ticket.benchStore()), policy, benches.roads());
        if (route.bench().equals(ticket.benchStore())
                || !policy.isWorthLeaving(
                        staying.score(), route.candidates().get(0).score())) return false;
        var cause = ticket.status() == TicketStatus.RECEIVED ? Cause.OVERDUE : Cause.PART;
        var bench = network.store(route.bench());
        tickets.moveBench(ticket.number(), bench.code(), bench.region(), cause.name());
        return true;
    }

    /** Never an earlier day than its owner was told; a later one with a margin that doubles each time. */
    private void tell(TicketCard ticket, Promise promise, Given causes, Cause cause, boolean quietly) {
        if (!isLater(ticket, promise.safelyBy())) {
            quietly(ticket, promise.likelyBy(), ticket.safelyBy());
            return;
        }
        var safely = Collections.max(List.of(promise.safelyBy(), withMargin(ticket, causes)));
        var now = quietly
                ? quietly(ticket, promise.likelyBy(), safely)
                : book.promise(ticket.number(), promise.likelyBy(), safely, nextLook(ticket, safely));
        slipped.fire(new PromiseSlipped(now, ticket.safelyBy(), cause, causes.count() + 1));
    }

    /** Whoever was told wrong twice is better told a day that holds. */
    private Instant withMargin(TicketCard ticket, Given causes) {
        var margin = policies.inForce().slip().multipliedBy(1L << Math.min(MOST_DOUBLINGS, causes.slips()));
        return network.calendar(ticket.pickupStore()).after(clock.instant(), margin);
    }

    private TicketCard quietly(TicketCard ticket, Instant likely, Instant safely) {
        return book.promiseQuietly(
                ticket.number(), Collections.min(List.of(likely, safely)), safely, nextLook(ticket, safely));
    }

    /** By more than policy lets pass. */
    private boolean isLater(TicketCard ticket, Instant safely) {
        var told = ticket.safelyBy();
        if (!safely.isAfter(told)) return false;
        var late = network.calendar(ticket.pickupStore()).openBetween(told, safely);
        return late.compareTo(policies.inForce().slip()) >= 0;
    }

    private void write(TicketCard ticket, int before, Promise promise, Occasion occasion) {
        given.add(new GivenPromise(ticket, before + 1, promise, occasion, policies.version(), network.version()));
    }

    /** The nearer the instant, the sooner; never while the store is closed. */
    private Instant nextLook(TicketCard ticket, Instant safely) {
        var now = clock.instant();
        var quarter = Duration.between(now, safely).dividedBy(4);
        var pause = Collections.max(List.of(OFTEN, Collections.min(List.of(SELDOM, quarter))));
        return network.calendar(ticket.pickupStore()).nextOpening(now.plus(pause));
    }
}
