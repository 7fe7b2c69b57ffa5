package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Clocks that ended, by the index over their kind and end: as many rows are read as promises ended in the
 * period. Some kinds begin again: a repair counts once, as missed when any of them was. */
@Dependent
class PromisesKept {
    private static final String IN_PERIOD =
            "k.kind = ? and k.standing = 'ANSWERED' and k.ended_at >= ? and k.ended_at < ?";

    private static final String MISSED = " and k.ended_at > k.due_at";
    private static final String FIGURES = "count(distinct k.ticket), count(distinct case when k.ended_at > k.due_at"
            + " then k.ticket end), percentile_cont(0.5) within group (order by extract(epoch from k.ended_at)"
            + " - extract(epoch from k.started_at)), percentile_cont(0.5) within group (order by"
            + " extract(epoch from t.collected_at) - extract(epoch from t.received_at))"
            + " from sla_clock k join ticket t on t.number = k.ticket where " + IN_PERIOD;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Of a ticket {@code t}: that it is one of those that a figure counts; to be bound once for each {@code k}. */
    static String condition(String result) {
        String any = "t.number in (select k.ticket from sla_clock k where " + IN_PERIOD;
        return switch (result) {
            case Ended.MISSED -> any + MISSED + ")";
            case Ended.MET ->
                any + ") and t.number not in (select k.ticket from sla_clock k where " + IN_PERIOD + MISSED + ")";
            default -> any + ")";
        };
    }

    /** The whole of the question's store or region. */
    Kept whole(QueueQuestion question, Ended period) {
        return kept("''", question, period, "").get(0);
    }

    /** The stores of it that have any, by code. */
    List<Kept> stores(QueueQuestion question, Ended period) {
        return kept("t.pickup_store", question, period, " group by t.pickup_store order by t.pickup_store");
    }

    private List<Kept> kept(String of, QueueQuestion question, Ended period, String groups) {
        String scope = question.store().isEmpty() ? question.region() : question.store();
        String column = question.store().isEmpty() ? "t.pickup_region" : "t.pickup_store";
        var query = entities.createNativeQuery(
                "select " + of + ", " + FIGURES + (scope.isEmpty() ? "" : " and " + column + " = ?") + groups);
        query.setParameter(1, period.kind().name());
        query.setParameter(2, period.from().atOffset(ZoneOffset.UTC));
        query.setParameter(3, period.to().atOffset(ZoneOffset.UTC));
        if (!scope.isEmpty()) query.setParameter(4, scope);
        var all = new ArrayList<Kept>();
        for (Object row : query.getResultList()) all.add(kept((Object[]) row));
        return all;
    }

    private static Kept kept(Object[] c) {
        int n = ((Number) c[1]).intValue();
        return new Kept((String) c[0], n, n - ((Number) c[2]).intValue(), length(c[3]), length(c[4]));
    }

    private static Optional<Duration> length(Object seconds) {
        return Optional.ofNullable(seconds).map(s -> Duration.ofSeconds(((Number) s).longValue()));
    }
}
