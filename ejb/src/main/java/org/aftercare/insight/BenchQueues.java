package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** What stands before each bench, and how fast it went: what a forecast is made of. Four statements for a network. */
@Dependent
class BenchQueues {
    private static final String OPEN = "t.is_open = true and t.status in ('RECEIVED', 'DIAGNOSING', 'APPEALED',"
            + " 'AWAITING_APPROVAL', 'AWAITING_PARTS', 'IN_REPAIR', 'QUALITY_CHECK', 'SWAP_PENDING',"
            + " 'RETURN_PENDING', 'HOMEBOUND')";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** A repair with a promise. @param dueAt null while paused */
    record Queued(
            long id,
            TicketNumber number,
            StoreCode pickup,
            RegionCode region,
            StoreCode bench,
            TicketStatus status,
            Instant dueAt,
            boolean missed,
            Instant since) {}

    /** What a paused repair was promised. */
    record Promised(Duration budget, Instant startedAt) {}

    /**
     * What came about since a moment.
     *
     * @param finished per bench, what left it repaired or to be returned
     * @param entered how often any repair began to stand so
     */
    record Pace(Map<StoreCode, Integer> finished, Map<TicketStatus, Integer> entered) {}

    /** All whose promise runs out before that instant, or waits for the customer. */
    List<Queued> dueBefore(Instant end) {
        var rows = entities.createNativeQuery("select t.id, t.number, t.pickup_store, t.pickup_region, t.bench_store,"
                        + " t.status, t.due_at, t.missed, t.status_since from ticket t where " + OPEN
                        + " and (t.queue_due < ? or t.paused = true)")
                .setParameter(1, end.atOffset(ZoneOffset.UTC))
                .getResultList();
        List<Queued> all = new ArrayList<>();
        for (Object row : rows) all.add(queued((Object[]) row));
        return all;
    }

    Map<TicketNumber, Promised> paused() {
        var rows = entities.createNativeQuery("select k.ticket, k.budget_seconds, k.started_at from ticket t"
                        + " join sla_clock k on k.ticket = t.number and k.kind = 'READY'"
                        + " where t.paused = true and " + OPEN)
                .getResultList();
        Map<TicketNumber, Promised> all = new HashMap<>();
        for (Object row : rows) {
            var c = (Object[]) row;
            all.put(
                    new TicketNumber((String) c[0]),
                    new Promised(Duration.ofSeconds(((Number) c[1]).longValue()), instant(c[2])));
        }
        return all;
    }

    /** How many stand so now. */
    Map<TicketStatus, Integer> standing() {
        Map<TicketStatus, Integer> all = new EnumMap<>(TicketStatus.class);
        for (Object row : entities.createNativeQuery(
                        "select t.status, count(*) from ticket t where " + OPEN + " group by t.status")
                .getResultList()) {
            var c = (Object[]) row;
            all.put(TicketStatus.valueOf((String) c[0]), ((Number) c[1]).intValue());
        }
        return all;
    }

    Pace since(Instant from) {
        Map<StoreCode, Integer> finished = new HashMap<>();
        Map<TicketStatus, Integer> entered = new EnumMap<>(TicketStatus.class);
        for (Object row : entities.createNativeQuery("select l.to_status, l.bench_store, count(*) from timeline l"
                        + " where l.to_status in ('READY', 'RETURN_READY', 'HOMEBOUND', 'APPEALED', 'AWAITING_APPROVAL',"
                        + " 'AWAITING_PARTS') and l.at >= ? and l.from_status <> 'HOMEBOUND'"
                        + " group by l.to_status, l.bench_store")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .getResultList()) {
            var c = (Object[]) row;
            var status = TicketStatus.valueOf((String) c[0]);
            int count = ((Number) c[2]).intValue();
            entered.merge(status, count, Integer::sum);
            if (List.of(TicketStatus.READY, TicketStatus.RETURN_READY, TicketStatus.HOMEBOUND)
                    .contains(status)) finished.merge(new StoreCode((String) c[1]), count, Integer::sum);
        }
        return new Pace(finished, entered);
    }

    private static Queued queued(Object[] c) {
        return new Queued(
                ((Number) c[0]).longValue(),
                new TicketNumber((String) c[1]),
                new StoreCode((String) c[2]),
                new RegionCode((String) c[3]),
                new StoreCode((String) c[4]),
                TicketStatus.valueOf((String) c[5]),
                instant(c[6]),
                (Boolean) c[7],
                instant(c[8]));
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        if (column instanceof Timestamp stamp) return stamp.toInstant();
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
