package org.aftercare.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.routing.Route;

/** Where a phone would best be repaired, with every candidate and every term of its score. */
public record RouteJson(String benchStore, String level, PromiseJson promise, List<CandidateJson> candidates) {

    /**
     * One store; times are business hours of the pick-up store. The score is all terms together: transit, queue, part
     * and work, and what policy counts besides time (parcels, balance, distance).
     */
    public record CandidateJson(
            String storeCode,
            Duration transit,
            Duration queue,
            Duration part,
            Duration work,
            Duration parcels,
            Duration balance,
            Duration distance,
            Duration score,
            Double kilometres,
            Instant readyAt,
            String verdict) {}

    static RouteJson of(Route route) {
        return new RouteJson(
                route.bench().value(),
                route.level(),
                PromiseJson.of(route.likelyBy(), route.safelyBy()),
                route.candidates().stream()
                        .map(c -> new CandidateJson(
                                c.store().value(),
                                c.transit(),
                                c.queue(),
                                c.part(),
                                c.work(),
                                c.terms().parcels(),
                                c.terms().balance(),
                                c.terms().distance(),
                                c.score(),
                                Absent.ifNone(Math.round(c.kilometres() * 10) / 10.0),
                                c.readyAt(),
                                c.verdict()))
                        .toList());
    }
}
