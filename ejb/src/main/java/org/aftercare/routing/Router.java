package org.aftercare.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Route.Candidate;
import org.aftercare.routing.Route.Terms;

/**
 * Chooses the bench: the least time until the phone is back and ready, in business hours of the pick-up store, plus what
 * policy has other terms count, among stores in operation that have the level and are authorised for the maker; equal
 * ones by distance, then code. A phone leaves a store that could repair it only for a gain that policy says is worth it.
 *
 * <p>The choice is exact. Each store has a score that it can't be better than, known without its calendar; calendars are
 * worked out in that order until no store is left that could still be among the best.
 */
final class Router {
    /** What it takes to rank: the score, or the best that it can be. */
    private record Rank(Duration score, double kilometres, StoreCode store) implements Comparable<Rank> {
        private static final Comparator<Rank> BEST = Comparator.comparing(Rank::score)
                .thenComparing(Rank::kilometres)
                .thenComparing(Rank::store);

        @Override
        public int compareTo(Rank other) {
            return BEST.compare(this, other);
        }
    }

    /** A store that could do it, before its calendar is looked at. */
    private record Hope(Rank atBest, Bench bench) implements Comparable<Hope> {
        @Override
        public int compareTo(Hope other) {
            return atBest.compareTo(other.atBest);
        }
    }

    /** What a store offers. */
    private record Offer(Bench bench, Candidate candidate) implements Comparable<Offer> {
        Rank rank() {
            return new Rank(candidate.score(), candidate.kilometres(), candidate.store());
        }

        @Override
        public int compareTo(Offer other) {
            return rank().compareTo(other.rank());
        }
    }

    private final Question question;
    private final RoutingPolicy policy;
    private final Roads roads;
    private final Yardstick measure;

    private Router(Question question, RoutingPolicy policy, Roads roads) {
        this.question = question;
        this.policy = policy;
        this.roads = roads;
        measure = new Yardstick(roads.hours(question.pickup().code()), question.at());
    }

    static Route choose(Question question, RoutingPolicy policy, Roads roads) {
        return new Router(question, policy, roads).route();
    }

    /** The best benches but the one that has the phone, the best first, as many as policy shows. */
    static List<Bench> best(Question question, RoutingPolicy policy, Roads roads) {
        return new Router(question, policy, roads)
                .best().stream().map(Offer::bench).toList();
    }

    /** One bench's terms, whether it can do it or not. */
    static Candidate weigh(Question question, Bench bench, RoutingPolicy policy, Roads roads) {
        return new Router(question, policy, roads).offer(bench).candidate();
    }

    private Route route() {
        Offer staying = offer(here());
        List<Offer> ranked = best();
        Offer chosen = ranked.stream()
                .findFirst()
                .filter(best -> !question.canBeDoneAt(staying.bench())
                        || policy.isWorthLeaving(
                                staying.candidate().score(), best.candidate().score()))
                .orElse(staying);
        return new Route(
                chosen.candidate().store(),
                question.level(),
                explained(chosen, staying, ranked),
                new Promising(question, policy, roads).at(chosen.bench(), chosen.candidate()));
    }

    /** The best other stores, as many as are shown, the best first. */
    private List<Offer> best() {
        int most = Math.max(1, policy.shown());
        var hopes = hopes();
        var best = new TreeSet<Offer>();
        while (!hopes.isEmpty()) {
            var hope = hopes.poll();
            if (best.size() == most && hope.atBest().compareTo(best.last().rank()) > 0) break;
            best.add(offer(hope.bench()));
            if (best.size() > most) best.pollLast();
        }
        return List.copyOf(best);
    }

    private PriorityQueue<Hope> hopes() {
        List<Hope> hopes = new ArrayList<>();
        for (Bench bench : question.stores())
            if (!question.isHere(bench) && question.canBeDoneAt(bench)) hopes.add(hope(bench));
        return new PriorityQueue<>(hopes);
    }

    /** As if every store but the pick-up store never closed. */
    private Hope hope(Bench bench) {
        double kilometres = kilometres(bench);
        Instant there = roads.earliest(question.here(), bench.store(), question.at());
        Instant turn = there.plus(bench.queueAtLeast(Duration.between(question.at(), there)));
        Instant done = begun(bench, turn).plus(question.work().expected());
        Instant home = roads.earliest(bench.store(), question.pickup(), done);
        Duration atBest =
                measure.until(home).plus(parcels(bench)).plus(balance(bench)).plus(distance(kilometres));
        return new Hope(new Rank(atBest, kilometres, bench.store().code()), bench);
    }

    private Offer offer(Bench bench) {
        var code = bench.store().code();
        var hours = roads.hours(code);
        Instant there = roads.arrival(question.here().code(), code, question.at());
        Instant turn =
                hours.after(there, bench.queueAfter(hours.openBetween(question.at(), there), !question.isHere(bench)));
        Instant begun = begun(bench, turn);
        Instant done = hours.after(begun, question.work().expected());
        Instant home = roads.arrival(code, question.pickup().code(), done);
        double kilometres = kilometres(bench);
        var terms = new Terms(
                measure.until(there).plus(between(done, home)),
                between(there, turn),
                between(turn, begun),
                between(begun, done),
                parcels(bench),
                balance(bench),
                distance(kilometres));
        return new Offer(bench, new Candidate(code, terms, kilometres, home, ""));
    }

    private static Instant begun(Bench bench, Instant turn) {
        return bench.part().filter(part -> part.isAfter(turn)).orElse(turn);
    }

    private Duration between(Instant from, Instant to) {
        return measure.until(to).minus(measure.until(from));
    }

    private Duration parcels(Bench bench) {
        return TimeTaken.duration(policy.weights().parcel()
                * (ways(question.here(), bench.store()) + ways(bench.store(), question.pickup())));
    }

    private static int ways(StoreCard from, StoreCard to) {
        return from.code().equals(to.code()) ? 0 : 1;
    }

    private Duration balance(Bench bench) {
        return TimeTaken.duration(policy.weights().othersHour() * bench.othersWait());
    }

    private Duration distance(double kilometres) {
        return TimeTaken.duration(policy.weights().hundredKilometres() * kilometres / 100);
    }

    /** The chosen one first, then by score; the store that has the phone is never left out. */
    private List<Candidate> explained(Offer chosen, Offer staying, List<Offer> ranked) {
        List<Candidate> shown = new ArrayList<>();
        shown.add(chosen.candidate().with(chosen == staying ? stays() : "CHOSEN"));
        ranked.stream()
                .filter(other -> other != chosen)
                .limit(Math.max(0, policy.shown() - (chosen == staying ? 1 : 2)))
                .map(other -> other.candidate().with(verdict(other, chosen, staying)))
                .forEach(shown::add);
        if (chosen != staying) shown.add(staying.candidate().with(verdict(staying, chosen, staying)));
        return shown;
    }

    private String stays() {
        return question.refusal(here()).orElse("STAYS");
    }

    private String verdict(Offer loser, Offer chosen, Offer staying) {
        return question.refusal(loser.bench()).orElseGet(() -> {
            int worse = loser.candidate().score().compareTo(chosen.candidate().score());
            if (worse > 0) return isSlower(loser, chosen) ? "SLOWER" : "COSTLIER";
            return chosen == staying ? "TOO_LITTLE_GAINED" : "FARTHER";
        });
    }

    private static boolean isSlower(Offer one, Offer other) {
        return one.candidate()
                        .terms()
                        .time()
                        .compareTo(other.candidate().terms().time())
                > 0;
    }

    private Bench here() {
        return question.bench(question.here().code());
    }

    private double kilometres(Bench bench) {
        return question.pickup().location().kilometresTo(bench.store().location());
    }
}
