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
import java.util.Optional;
import org.aftercare.insight.AppealQuestion.By;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Figures of appeals: one statement over one index (scope, day of the appeal), for a median isn't JPQL's. */
@Dependent
class AppealFigures {
    private static final String RESULT =
            "case when a.is_open then 'OPEN' when a.comparison = '' then 'ENDED'" + " else a.comparison end";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** @param scope the column that the caller is limited by, with its value; empty text for none */
    List<AppealRate> rates(AppealQuestion question, String scope, String limitedTo) {
        String of = column(question.by());
        var query = entities.createNativeQuery("select " + of + ", count(*),"
                + " sum(case when a.comparison = 'AGREED' then 1 else 0 end),"
                + " sum(case when a.comparison = 'OVERTURNED' then 1 else 0 end),"
                + " sum(case when a.is_open then 1 else 0 end),"
                + " percentile_cont(0.5) within group (order by a.verdict_seconds)"
                + from(question, scope) + " group by " + of + " order by 2 desc, 1");
        bind(query, question, limitedTo);
        var rates = new ArrayList<AppealRate>();
        for (Object row : query.getResultList()) rates.add(rate((Object[]) row));
        return rates;
    }

    /** The newest first. */
    List<AppealRow> rows(AppealQuestion question, String scope, String limitedTo, int limit) {
        var query = entities.createNativeQuery("select t.number, a.finder_store, a.made_at, a.finding, a.verdict, "
                + RESULT
                + ", a.decided_at" + from(question, scope).replace("where", "join ticket t on t.id = a.ticket_id where")
                + " order by a.made_at desc, a.id desc");
        bind(query, question, limitedTo);
        var rows = new ArrayList<AppealRow>();
        for (Object row : query.setMaxResults(limit).getResultList()) rows.add(row((Object[]) row));
        return rows;
    }

    private static String from(AppealQuestion question, String scope) {
        return " from appeal a where a.made_at >= ? and a.made_at < ?"
                + (scope.isEmpty() ? "" : " and " + scope + " = ?")
                + (question.of().isEmpty() ? "" : " and " + column(question.by()) + " = ?")
                + (question.result().isEmpty() ? "" : " and " + RESULT + " = ?");
    }

    private static void bind(Query query, AppealQuestion question, String limitedTo) {
        int position = 1;
        query.setParameter(position++, question.from().atOffset(ZoneOffset.UTC));
        query.setParameter(position++, question.to().atOffset(ZoneOffset.UTC));
        for (String text : List.of(limitedTo, question.of(), question.result()))
            if (!text.isEmpty()) query.setParameter(position++, text);
    }

    private static String column(By by) {
        return switch (by) {
            case STORE -> "a.finder_store";
            case REGION -> "a.finder_region";
            case TECHNICIAN -> "a.finder";
            case FINDING -> "a.finding";
            case MONTH -> "to_char(a.made_at, 'YYYY-MM')";
        };
    }

    private static AppealRate rate(Object[] c) {
        return new AppealRate(
                (String) c[0],
                ((Number) c[1]).intValue(),
                ((Number) c[2]).intValue(),
                ((Number) c[3]).intValue(),
                ((Number) c[4]).intValue(),
                Optional.ofNullable(c[5]).map(seconds -> Duration.ofSeconds(((Number) seconds).longValue())));
    }

    private static AppealRow row(Object[] c) {
        return new AppealRow(
                new TicketNumber((String) c[0]),
                new StoreCode((String) c[1]),
                instant(c[2]),
                (String) c[3],
                (String) c[4],
                (String) c[5],
                instant(c[6]));
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        if (column instanceof Timestamp stamp) return stamp.toInstant();
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }
}
