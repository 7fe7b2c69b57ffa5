package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** What was reported, from the counts; and the repairs behind one of them. */
@Dependent
class ProblemLines {
    private static final Comparator<Problem> MOST_FIRST = Comparator.comparingLong(Problem::n)
            .reversed()
            .thenComparing(Problem::model)
            .thenComparing(Problem::symptom);

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    private record Key(String model, String symptom) {}

    /** Every model and symptom of the period, the most frequent first, without trends: one statement. */
    List<Problem> all(ProblemQuestion question) {
        Map<Key, long[]> sums = new HashMap<>();
        for (Object found : sums(question).getResultList()) {
            var row = (Object[]) found;
            sums.put(new Key((String) row[0], (String) row[1]), new long[] {number(row[2]), number(row[3])});
        }
        List<Problem> problems = new ArrayList<>();
        sums.forEach((key, n) -> {
            if (key.symptom().equals(Reported.REPAIRS) || n[0] == 0) return;
            long repairs = sums.get(new Key(key.model(), Reported.REPAIRS))[0];
            problems.add(new Problem(key.model(), key.symptom(), n[0], repairs, n[1], List.of()));
        });
        problems.sort(MOST_FIRST);
        return problems;
    }

    private Query sums(ProblemQuestion question) {
        boolean any = question.model().isEmpty();
        var query = entities.createNativeQuery("select model_code, symptom,"
                        + " sum(case when on_day >= ?1 then n else 0 end), sum(case when on_day < ?1 then n else 0 end)"
                        + " from reported where region = ?4 and on_day >= ?2 and on_day <= ?3"
                        + (any ? "" : " and model_code = ?5") + " group by model_code, symptom")
                .setParameter(1, question.from())
                .setParameter(2, question.from().minusDays(question.days()))
                .setParameter(3, question.to())
                .setParameter(4, question.region());
        return any ? query : query.setParameter(5, question.model());
    }

    /** The same with their trends: one statement for all of them. */
    List<Problem> trends(List<Problem> problems, ProblemQuestion question) {
        if (problems.isEmpty()) return problems;
        var pairs = "(?,?),".repeat(problems.size());
        var query = entities.createNativeQuery("select model_code, symptom, on_day, n from reported"
                        + " where region = ? and on_day >= ? and on_day <= ?"
                        + " and (model_code, symptom) in (" + pairs.substring(0, pairs.length() - 1) + ")")
                .setParameter(1, question.region())
                .setParameter(2, question.from())
                .setParameter(3, question.to());
        int at = 4;
        for (Problem one : problems) {
            query.setParameter(at++, one.model());
            query.setParameter(at++, one.symptom());
        }
        var buckets = question.buckets();
        Map<Key, Integer[]> trends = new HashMap<>();
        for (Object found : query.getResultList()) {
            var row = (Object[]) found;
            var trend = trends.computeIfAbsent(new Key((String) row[0], (String) row[1]), key -> zeros(buckets.size()));
            trend[bucket(buckets, Reported.day(row[2]))] += (int) number(row[3]);
        }
        return problems.stream()
                .map(one -> one.with(
                        List.of(trends.getOrDefault(new Key(one.model(), one.symptom()), zeros(buckets.size())))))
                .toList();
    }

    private static Integer[] zeros(int size) {
        var zeros = new Integer[size];
        java.util.Arrays.fill(zeros, 0);
        return zeros;
    }

    /** Which stretch that day is in. */
    private static int bucket(List<LocalDate> begins, LocalDate day) {
        int last = 0;
        while (last + 1 < begins.size() && !begins.get(last + 1).isAfter(day)) last++;
        return last;
    }

    /** The newest first. @param store empty for any @param to exclusive */
    Page<ProblemRow> repairs(
            ProblemQuestion question,
            String symptom,
            Optional<StoreCode> store,
            Instant from,
            Instant to,
            Cursor cursor,
            int limit) {
        var query = entities.createNativeQuery("select id, number, status, pickup_store, opened_at, description"
                        + " from ticket where model_code = ?1 and opened_at >= ?2 and opened_at < ?3"
                        + " and concat(',', symptoms, ',') like ?4 escape '!' and status <> 'VOID'"
                        + (question.region().isEmpty() ? "" : " and pickup_region = ?5")
                        + (store.isEmpty() ? "" : " and pickup_store = ?6")
                        + (cursor.isStart() ? "" : " and opened_at <= ?7 and (opened_at < ?7 or id < ?8)")
                        + " order by opened_at desc, id desc")
                .setParameter(1, question.model())
                .setParameter(2, from.atOffset(ZoneOffset.UTC))
                .setParameter(3, to.atOffset(ZoneOffset.UTC))
                .setParameter(4, "%," + symptom.replaceAll("([!%_])", "!$1") + ",%");
        if (!question.region().isEmpty()) query.setParameter(5, question.region());
        store.ifPresent(code -> query.setParameter(6, code.value()));
        if (!cursor.isStart())
            query.setParameter(7, cursor.at().atOffset(ZoneOffset.UTC)).setParameter(8, cursor.id());
        List<?> found = query.setMaxResults(limit + 1).getResultList();
        List<ProblemRow> rows =
                found.stream().map(row -> row((Object[]) row)).limit(limit).toList();
        if (found.size() <= limit) return new Page<>(rows, "");
        var last = rows.get(limit - 1);
        return new Page<>(rows, Cursor.after(last.openedAt(), last.id()).text());
    }

    private static ProblemRow row(Object[] row) {
        return new ProblemRow(
                number(row[0]),
                new TicketNumber((String) row[1]),
                TicketStatus.valueOf((String) row[2]),
                new StoreCode((String) row[3]),
                Reported.instant(row[4]),
                (String) row[5]);
    }

    private static long number(Object sum) {
        return ((Number) sum).longValue();
    }
}
