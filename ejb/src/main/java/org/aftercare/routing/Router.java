package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Question.Bench;
import org.aftercare.routing.Route.Candidate;

/**
 * Chooses the bench: the least transit plus queue, in business hours of the pick-up store, among stores in operation
 * that have the level; equal ones by distance, then code. A phone leaves a store that could repair it only for a gain
 * that policy says is worth it.
 *
 * <p>Calendars are worked out for the benches that lanes and queues make the most promising; in a network with more
 * capable stores than that, one that its opening hours alone would make the best can be missed.
 */
final class Router {
    private static final Comparator<Candidate> BEST = Comparator.comparing(Candidate::score)
            .thenComparing(Candidate::kilometres)
            .thenComparing(Candidate::store);
    /** What an open day is taken for before calendars are looked at. */
    private static final Duration OPEN_DAY = Duration.ofHours(8);

    private final Question question;
    private final RoutingPolicy policy;
    private final Roads roads;
    private final BusinessTime measure;

    private Router(Question question, RoutingPolicy policy, Roads roads) {
        this.question = question;
        this.policy = policy;
        this.roads = roads;
        measure = roads.hours(question.pickup().code());
    }

    static Route choose(Question question, RoutingPolicy policy, Roads roads) {
        return new Router(question, policy, roads).route();
    }

    private Route route() {
        Candidate staying = candidate(here());
        List<Candidate> ranked = promising().map(this::candidate).sorted(BEST).toList();
        Candidate chosen = here().canDo(question.level())
                ? best(ranked)
                        .filter(best -> policy.isWorthLeaving(staying.score(), best.score()))
                        .orElse(staying)
                : best(ranked).orElse(staying);
        var bench = bench(chosen.store());
        return new Route(
                chosen.store(),
                question.level(),
                explained(chosen, staying, ranked),
                collectable(chosen.readyAt()),
                collectable(way(bench, policy.safely(bench.queue()), policy.safely(question.work()))
                        .home()));
    }

    private static Optional<Candidate> best(List<Candidate> ranked) {
        return ranked.stream().findFirst();
    }

    /** Other stores that could do it, those that lanes and queues let hope for most. */
    private Stream<Bench> promising() {
        record Hope(Bench bench, Duration hours, double kilometres) {}
        return question.stores().stream()
                .filter(bench ->
                        bench.canDo(question.level()) && !isHere(bench.store().code()))
                .map(bench -> new Hope(bench, hope(bench), kilometres(bench)))
                .sorted(Comparator.comparing(Hope::hours)
                        .thenComparing(Hope::kilometres)
                        .thenComparing(hope -> hope.bench().store().code()))
                .limit(policy.searched())
                .map(Hope::bench);
    }

    private Duration hope(Bench bench) {
        var code = bench.store().code();
        int days = roads.days(question.here().code(), code)
                + roads.days(code, question.pickup().code());
        return OPEN_DAY.multipliedBy(days).plus(bench.queue());
    }

    private Candidate candidate(Bench bench) {
        Way way = way(bench, bench.queue(), question.work());
        Duration transit =
                measure.openBetween(question.at(), way.there()).plus(measure.openBetween(way.done(), way.home()));
        Duration queue = measure.openBetween(way.there(), way.begun());
        return new Candidate(
                bench.store().code(),
                transit,
                queue,
                measure.openBetween(way.begun(), way.done()),
                transit.plus(queue),
                kilometres(bench),
                way.home(),
                "");
    }

    /** The instants at which a phone is at the bench, on it, repaired, and back. */
    private record Way(Instant there, Instant begun, Instant done, Instant home) {}

    private Way way(Bench bench, Duration queue, Duration work) {
        var code = bench.store().code();
        var hours = roads.hours(code);
        Instant there = roads.arrival(question.here().code(), code, question.at());
        Instant begun = hours.after(there, queue);
        Instant done = hours.after(begun, work);
        return new Way(there, begun, done, roads.arrival(code, question.pickup().code(), done));
    }

    /** The chosen one first, then by score; the store that has the phone is never left out. */
    private List<Candidate> explained(Candidate chosen, Candidate staying, List<Candidate> ranked) {
        List<Candidate> others = new ArrayList<>(ranked);
        others.remove(chosen);
        if (chosen == staying) return shown(chosen, others, chosen, policy.shown() - 1);
        var shown = new ArrayList<>(shown(chosen, others, staying, policy.shown() - 2));
        shown.add(with(staying, verdict(staying, chosen, staying)));
        return shown;
    }

    private List<Candidate> shown(Candidate chosen, List<Candidate> others, Candidate staying, int most) {
        List<Candidate> shown = new ArrayList<>();
        shown.add(with(chosen, chosen == staying ? stays() : "CHOSEN"));
        others.stream()
                .limit(Math.max(0, most))
                .map(other -> with(other, verdict(other, chosen, staying)))
                .forEach(shown::add);
        return shown;
    }

    private String stays() {
        return here().canDo(question.level()) ? "STAYS" : refusal(here());
    }

    private String verdict(Candidate loser, Candidate chosen, Candidate staying) {
        var bench = bench(loser.store());
        if (!bench.canDo(question.level())) return refusal(bench);
        int slower = loser.score().compareTo(chosen.score());
        if (slower > 0) return "SLOWER";
        return chosen == staying ? "TOO_LITTLE_GAINED" : "FARTHER";
    }

    private String refusal(Bench bench) {
        return bench.has(question.level()) ? "CLOSED" : "LACKS_LEVEL";
    }

    private static Candidate with(Candidate c, String verdict) {
        return new Candidate(
                c.store(), c.transit(), c.queue(), c.work(), c.score(), c.kilometres(), c.readyAt(), verdict);
    }

    /** A promise is an instant at which the customer finds an open door. */
    private Instant collectable(Instant ready) {
        return measure.nextOpening(ready);
    }

    private boolean isHere(StoreCode code) {
        return code.equals(question.here().code());
    }

    private Bench here() {
        return bench(question.here().code());
    }

    private Bench bench(StoreCode code) {
        return question.stores().stream()
                .filter(bench -> bench.store().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private double kilometres(Bench bench) {
        return question.pickup().location().kilometresTo(bench.store().location());
    }
}
