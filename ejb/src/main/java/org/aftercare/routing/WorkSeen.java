package org.aftercare.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How long repairs of each symptom and level have taken. Read anew every hour: one repair more changes nothing that
 * anybody would notice, and a sum that every repair has to write into would have them wait for each other.
 */
@ApplicationScoped
class WorkSeen {
    private static final Duration FRESH = Duration.ofHours(1);

    /** What times are learnt for. */
    private record Kind(String symptom, String level) {}

    /** As it was read at that instant. */
    private record Reading(Instant at, Map<Kind, RepairsSeen> seen) {}

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    RoutingPolicies policies;

    @Inject
    Clock clock;

    private volatile Reading reading = new Reading(Instant.MIN, Map.of());

    RepairsSeen of(String symptom, String level) {
        var now = clock.instant();
        if (reading.at().isBefore(now.minus(FRESH))) reading = new Reading(now, read(now));
        return reading.seen().getOrDefault(new Kind(symptom, level), RepairsSeen.NONE);
    }

    void add(RepairSeen repair) {
        entities.persist(repair);
    }

    private Map<Kind, RepairsSeen> read(Instant now) {
        Map<Kind, RepairsSeen> seen = new HashMap<>();
        entities.createQuery(
                        "select r.symptom, r.level, count(r), avg(r.logHours), avg(r.logHours * r.logHours)"
                                + " from RepairSeen r where r.finishedAt >= :since group by r.symptom, r.level",
                        Object[].class)
                .setParameter("since", now.minus(policies.inForce().memory()))
                .getResultStream()
                .forEach(row -> seen.put(new Kind((String) row[0], (String) row[1]), repairs(row)));
        return seen;
    }

    private static RepairsSeen repairs(Object[] row) {
        double mean = ((Number) row[3]).doubleValue();
        double square = ((Number) row[4]).doubleValue();
        return new RepairsSeen(((Number) row[2]).intValue(), mean, Math.max(0, square - mean * mean));
    }
}
