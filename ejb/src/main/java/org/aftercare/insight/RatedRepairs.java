package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Repairs that customers rated: the newest of a period, each with what went with it. */
@Dependent
class RatedRepairs {
    private static final int GOOD = 4;

    // the months are those of stores' zones, the instants only lead to the index
    private static final String NEWEST = "select ticket, overall from invitation where answered_at is not null"
            + " and not flagged and ended_month >= ? and ended_month <= ? and ended_at >= ? and ended_at < ?%s"
            + " order by ended_at desc limit ?";

    private static final String RATED = "select i.overall, t.received_at, t.ready_at,"
            + " (select min(case when p.ready_at <= p.safely_by then 1 else 0 end) from promise_given p"
            + " where p.ticket_id = t.id and p.is_first and not p.asked and p.ready_at is not null),"
            + " (select count(*) from loan l where l.ticket = t.number), t.coverage,"
            + " (select count(*) from estimate e where e.ticket_id = t.id)"
            + " + (select count(*) from timeline m where m.ticket_id = t.id and m.kind = 'MESSAGE')"
            + " from (" + NEWEST + ") i join ticket t on t.number = i.ticket";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** @param to inclusive @param most so many at most */
    List<RatedRepair> newest(QueueQuestion place, YearMonth from, YearMonth to, int most) {
        String scope = place.store().isEmpty() ? place.region() : place.store();
        String condition = scope.isEmpty() ? "" : place.store().isEmpty() ? " and region = ?" : " and store = ?";
        var query = entities.createNativeQuery(RATED.formatted(condition))
                .setParameter(1, from.toString())
                .setParameter(2, to.toString())
                .setParameter(3, from.atDay(1).minusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .setParameter(4, to.atEndOfMonth().plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC));
        int next = 5;
        if (!scope.isEmpty()) query.setParameter(next++, scope);
        List<?> rows = query.setParameter(next, most).getResultList();
        return rows.stream().map(row -> rated((Object[]) row)).toList();
    }

    private static RatedRepair rated(Object[] c) {
        return new RatedRepair(
                whole(c[0]) >= GOOD,
                c[1] == null || c[2] == null
                        ? Optional.empty()
                        : Optional.of(Duration.between(instant(c[1]), instant(c[2]))),
                Optional.ofNullable(c[3]).map(kept -> whole(kept) == 1),
                whole(c[4]) > 0,
                (String) c[5],
                whole(c[6]) > 0);
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
