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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.access.Role;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** Pauses in the timelines, by the index over status and instant. */
@Dependent
class PauseLines {
    private static final int AT_ONCE = 500;
    private static final String PAUSES = " from timeline p join ticket t on t.id = p.ticket_id";
    private static final String IN_PERIOD = " where p.to_status = 'AWAITING_APPROVAL'"
            + " and p.from_status <> 'AWAITING_APPROVAL' and p.at >= ? and p.at < ?";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** How many pauses somebody began at a store's tickets. */
    record Count(String by, StoreCode store, RegionCode region, int pauses) {}

    /** A pause that is over soon after a warning. */
    record Short(
            long ticketId,
            TicketNumber ticket,
            StoreCode store,
            RegionCode region,
            String by,
            Instant from,
            String resumedBy,
            Role resumedAs,
            Duration budget) {}

    List<Count> counts(QueueQuestion place, Instant from, Instant to) {
        var query = query(
                "select p.actor, t.pickup_store, t.pickup_region, count(*)" + PAUSES + IN_PERIOD,
                " group by p.actor, t.pickup_store, t.pickup_region",
                place,
                from,
                to);
        List<Count> counts = new ArrayList<>();
        for (Object row : query.getResultList()) {
            var c = (Object[]) row;
            counts.add(new Count(
                    (String) c[0],
                    new StoreCode((String) c[1]),
                    new RegionCode((String) c[2]),
                    ((Number) c[3]).intValue()));
        }
        return counts;
    }

    /**
     * Pauses that began after the promise's first warning and ended within four days, as a weekend with holidays lasts:
     * the newest first, at most so many.
     */
    List<Short> shortOnes(QueueQuestion place, Instant from, Instant to, int limit) {
        var query = query(
                "select t.id, t.number, t.pickup_store, t.pickup_region, p.actor, p.at, n.actor, n.role,"
                        + " k.budget_seconds" + PAUSES
                        + " join sla_clock k on k.ticket = t.number and k.kind = 'READY'"
                        + " join timeline n on n.ticket_id = p.ticket_id and n.at = (select min(x.at) from timeline x"
                        + " where x.ticket_id = p.ticket_id and x.at > p.at and x.to_status is not null"
                        + " and x.to_status <> 'AWAITING_APPROVAL') and n.to_status is not null" + IN_PERIOD
                        + " and n.at < p.at + interval '4' day and exists (select 1 from sla_firing f"
                        + " where f.clock_id = k.id and f.level < 100 and f.superseded_at is null and f.due_at <= p.at)",
                " order by p.at desc, p.id desc",
                place,
                from,
                to);
        List<Short> found = new ArrayList<>();
        for (Object row : query.setMaxResults(limit).getResultList()) found.add(shortOne((Object[]) row));
        return found;
    }

    /** The status histories of those tickets, oldest first. */
    Map<Long, List<StatusSince>> histories(Map<Long, StoreCode> counters) {
        Map<Long, List<StatusSince>> histories = new HashMap<>();
        var ids = new ArrayList<>(counters.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE)
            read(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), counters, histories);
        return histories;
    }

    private void read(Collection<Long> ids, Map<Long, StoreCode> counters, Map<Long, List<StatusSince>> histories) {
        var query = entities.createNativeQuery("select l.ticket_id, l.to_status, l.at from timeline l"
                + " where l.to_status is not null and l.ticket_id in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") order by l.ticket_id, l.at, l.id");
        int position = 1;
        for (Long id : ids) query.setParameter(position++, id);
        for (Object row : query.getResultList()) {
            var c = (Object[]) row;
            long ticket = ((Number) c[0]).longValue();
            histories
                    .computeIfAbsent(ticket, id -> new ArrayList<>())
                    .add(new StatusSince(TicketStatus.valueOf((String) c[1]), instant(c[2]), counters.get(ticket)));
        }
    }

    private Query query(String select, String end, QueueQuestion place, Instant from, Instant to) {
        String scope = place.store().isEmpty() ? place.region() : place.store();
        String column = place.store().isEmpty() ? "t.pickup_region" : "t.pickup_store";
        var query = entities.createNativeQuery(select + (scope.isEmpty() ? "" : " and " + column + " = ?") + end);
        query.setParameter(1, from.atOffset(ZoneOffset.UTC));
        query.setParameter(2, to.atOffset(ZoneOffset.UTC));
        if (!scope.isEmpty()) query.setParameter(3, scope);
        return query;
    }

    private static Short shortOne(Object[] c) {
        return new Short(
                ((Number) c[0]).longValue(),
                new TicketNumber((String) c[1]),
                new StoreCode((String) c[2]),
                new RegionCode((String) c[3]),
                (String) c[4],
                instant(c[5]),
                (String) c[6],
                Role.valueOf((String) c[7]),
                Duration.ofSeconds(((Number) c[8]).longValue()));
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        if (column instanceof Timestamp stamp) return stamp.toInstant();
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
