package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** What was promised, by the indexes over its day and its cause. */
@Dependent
class GivenPromises {
    private static final String FIGURES =
            "count(case when not p.asked then 1 end), count(case when not p.asked and p.ready_at <= p.likely_by then 1 end),"
                    + " count(case when not p.asked and p.ready_at <= p.safely_by then 1 end),"
                    + " avg(case when not p.asked then p.chance end), count(case when p.asked then 1 end)"
                    + " from promise_given p join ticket t on t.id = p.ticket_id"
                    + " where p.is_first and p.safely_by >= ? and p.safely_by < ?"
                    // what was called off, or can't be ready any more, tells nothing of the promise
                    + " and (p.ready_at is not null or t.is_open and t.status not in"
                    + " ('RETURN_PENDING', 'RETURN_READY', 'COLLECTED'))";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    Calibration whole(QueueQuestion place, Instant from, Instant to) {
        var query = query("select " + FIGURES, "", place, from, to);
        return calibration("", (Object[]) query.getSingleResult(), 0);
    }

    /** The stores that have any, by code. */
    List<Calibration> stores(QueueQuestion place, Instant from, Instant to) {
        var query = query(
                "select p.pickup_store, " + FIGURES,
                " group by p.pickup_store order by p.pickup_store",
                place,
                from,
                to);
        List<Calibration> all = new ArrayList<>();
        for (Object row : query.getResultList()) {
            var c = (Object[]) row;
            all.add(calibration((String) c[0], c, 1));
        }
        return all;
    }

    /** The newest first, at most so many. */
    List<ChosenBench> chosen(QueueQuestion place, Instant from, Instant to, int limit) {
        var query = query(
                "select t.number, p.pickup_store, p.made_at, p.made_by, p.proposed_store, p.bench_store,"
                        + " p.lost_seconds, p.reason from promise_given p join ticket t on t.id = p.ticket_id"
                        + " where p.cause = 'OVERRIDE' and p.made_at >= ? and p.made_at < ?",
                " order by p.made_at desc, p.id desc",
                place,
                from,
                to);
        List<ChosenBench> all = new ArrayList<>();
        for (Object row : query.setMaxResults(limit).getResultList()) all.add(chosen((Object[]) row));
        return all;
    }

    private Query query(String select, String end, QueueQuestion place, Instant from, Instant to) {
        String scope = place.store().isEmpty() ? place.region() : place.store();
        String column = place.store().isEmpty() ? "p.pickup_region" : "p.pickup_store";
        var query = entities.createNativeQuery(select + (scope.isEmpty() ? "" : " and " + column + " = ?") + end);
        query.setParameter(1, from.atOffset(ZoneOffset.UTC));
        query.setParameter(2, to.atOffset(ZoneOffset.UTC));
        if (!scope.isEmpty()) query.setParameter(3, scope);
        return query;
    }

    private static Calibration calibration(String of, Object[] c, int first) {
        return new Calibration(
                of,
                whole(c[first]),
                whole(c[first + 1]),
                whole(c[first + 2]),
                c[first + 3] == null ? 0 : ((Number) c[first + 3]).doubleValue(),
                whole(c[first + 4]));
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static ChosenBench chosen(Object[] c) {
        return new ChosenBench(
                new TicketNumber((String) c[0]),
                new StoreCode((String) c[1]),
                instant(c[2]),
                (String) c[3],
                new StoreCode((String) c[4]),
                new StoreCode((String) c[5]),
                Duration.ofSeconds(((Number) c[6]).longValue()),
                (String) c[7]);
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
