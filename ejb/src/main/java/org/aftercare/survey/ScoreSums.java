package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.survey.SumKey.Kind;

/** The sums that scores are read from, and the invitations that they don't hold yet. */
@Dependent
class ScoreSums {
    /** In the order of a tally's figures. */
    private static final List<String> COLUMNS = Stream.concat(
                    Stream.of("sent", "answered", "flagged"),
                    Stream.of(
                                    "overall",
                                    "explanation",
                                    "solution",
                                    "knowledge",
                                    "soft_skills",
                                    "service_time",
                                    "fixed",
                                    "recommend")
                            .flatMap(question -> Stream.of(question, question + "_good")))
            .toList();

    private static final String KEY = " where kind = ? and ended_month = ? and place = ? and code = ?";
    private static final String ADD = "update score_sum set "
            + COLUMNS.stream().map(column -> column + " = " + column + " + ?").collect(Collectors.joining(", ")) + KEY;
    private static final String BEGIN = "insert into score_sum (kind, ended_month, place, code, "
            + String.join(", ", COLUMNS) + ") values (?, ?, ?, ?" + ", 0".repeat(COLUMNS.size())
            + ") on conflict do nothing";

    // limited within: H2 would lock every row that is ordered
    private static final String CLAIM = "select id from invitation where id in"
            + " (select id from invitation where count_at <= ?1 order by count_at, id limit ?2)"
            + " and count_at <= ?1 for update skip locked";

    private static final String SUMS =
            " " + COLUMNS.stream().map(column -> "sum(" + column + ")").collect(Collectors.joining(", "))
                    + " from score_sum where kind = ? and ended_month >= ? and ended_month <= ?";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** At most so many that wait to be counted, the longest waiting first; nobody else changes them until the end. */
    List<Invitation> claimed(Instant now, int most) {
        List<?> ids = entities.createNativeQuery(CLAIM)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, most)
                .getResultList();
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select i from Invitation i where i.id in :ids", Invitation.class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultList();
    }

    void add(SortedMap<SumKey, Tally> changes) {
        for (Map.Entry<SumKey, Tally> change : changes.entrySet()) {
            if (change.getValue().isNothing()) continue;
            if (added(change.getKey(), change.getValue())) continue;
            begin(change.getKey());
            added(change.getKey(), change.getValue());
        }
    }

    /** By place and code, in no order: sorting by text would cost more than summing. @param place empty text for all */
    List<Counted> of(Kind kind, Months months, String place) {
        return counted("select place, code," + SUMS, kind, months, place, " group by place, code");
    }

    /** The course by month, as its code. @param place empty text for all */
    List<Counted> byMonth(Kind kind, Months months, String place) {
        String groups = " group by ended_month order by ended_month";
        return counted("select '', ended_month," + SUMS, kind, months, place, groups);
    }

    private List<Counted> counted(String select, Kind kind, Months months, String place, String groups) {
        var query = entities.createNativeQuery(select + (place.isEmpty() ? "" : " and place = ?") + groups)
                .setParameter(1, kind.name())
                .setParameter(2, months.from().toString())
                .setParameter(3, months.to().toString());
        if (!place.isEmpty()) query.setParameter(4, place);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> Counted.of((Object[]) row)).toList();
    }

    private boolean added(SumKey key, Tally tally) {
        var update = entities.createNativeQuery(ADD);
        int next = 1;
        for (long figure : tally.figures()) update.setParameter(next++, figure);
        return bound(update, key, next).executeUpdate() > 0;
    }

    private void begin(SumKey key) {
        bound(entities.createNativeQuery(BEGIN), key, 1).executeUpdate();
    }

    private static Query bound(Query query, SumKey key, int from) {
        return query.setParameter(from, key.kind().name())
                .setParameter(from + 1, key.month())
                .setParameter(from + 2, key.place())
                .setParameter(from + 3, key.code());
    }
}
