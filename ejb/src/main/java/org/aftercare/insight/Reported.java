package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The counts of what was reported, by day, region, model and symptom: a projection of the tickets that can be made anew
 * at any time.
 */
@Dependent
class Reported {
    /** In place of a symptom: each repair of the model once. */
    static final String REPAIRS = "*";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** What is counted together. */
    record Cell(LocalDate day, String region, String model, String symptom) {}

    /** What was brought, where and when. @param symptoms codes, parted by commas */
    record Brought(String store, String region, String model, String symptoms, Instant at) {}

    /** How far the counts are. @param countedTo exclusive; absent before anything was counted */
    record Until(Optional<LocalDate> countedTo, Optional<Instant> countedAt, Optional<LocalDate> watchedOn) {}

    /** Held until the transaction ends; absent while another node counts. */
    Optional<Until> claim() {
        return until(" for update skip locked");
    }

    Until until() {
        return until("").orElseThrow();
    }

    private Optional<Until> until(String how) {
        List<?> found = entities.createNativeQuery(
                        "select counted_to, counted_at, watched_on from reported_until where id = 1" + how)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Until(
                        Optional.ofNullable(row[0]).map(Reported::day),
                        Optional.ofNullable(row[1]).map(Reported::instant),
                        Optional.ofNullable(row[2]).map(Reported::day)));
    }

    void counted(LocalDate to, Instant now) {
        entities.createNativeQuery("update reported_until set counted_to = ?, counted_at = ? where id = 1")
                .setParameter(1, to)
                .setParameter(2, at(now))
                .executeUpdate();
    }

    void watched(LocalDate night) {
        entities.createNativeQuery("update reported_until set watched_on = ? where id = 1")
                .setParameter(1, night)
                .executeUpdate();
    }

    Optional<Instant> firstTicket() {
        return Optional.ofNullable(entities.createNativeQuery("select min(opened_at) from ticket")
                        .getSingleResult())
                .map(Reported::instant);
    }

    /** Whatever became of it since, but for what was opened by mistake. @param to exclusive */
    Stream<Brought> brought(Instant from, Instant to) {
        List<?> found = entities.createNativeQuery("select pickup_store, pickup_region, model_code, symptoms, opened_at"
                        + " from ticket where opened_at >= ? and opened_at < ? and status <> 'VOID'")
                .setParameter(1, at(from))
                .setParameter(2, at(to))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Brought(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], instant(row[4])));
    }

    /** @param to exclusive */
    Map<Cell, Integer> counts(LocalDate from, LocalDate to) {
        List<?> found = entities.createNativeQuery(
                        "select on_day, region, model_code, symptom, n from reported where on_day >= ? and on_day < ?")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList();
        Map<Cell, Integer> counts = new HashMap<>();
        for (Object one : found) {
            var row = (Object[]) one;
            counts.put(
                    new Cell(day(row[0]), (String) row[1], (String) row[2], (String) row[3]),
                    ((Number) row[4]).intValue());
        }
        return counts;
    }

    /** The count of a cell is another than was kept. @param n 0 for none any more */
    void put(Cell cell, int n, boolean isKept) {
        String sql = n == 0
                ? "delete from reported where on_day = ?1 and region = ?2 and model_code = ?3 and symptom = ?4"
                : isKept
                        ? "update reported set n = ?5 where on_day = ?1 and region = ?2 and model_code = ?3"
                                + " and symptom = ?4"
                        : "insert into reported (on_day, region, model_code, symptom, n) values (?1, ?2, ?3, ?4, ?5)";
        var query = entities.createNativeQuery(sql)
                .setParameter(1, cell.day())
                .setParameter(2, cell.region())
                .setParameter(3, cell.model())
                .setParameter(4, cell.symptom());
        if (n > 0) query.setParameter(5, n);
        query.executeUpdate();
    }

    /** Of all regions together: model, symptom, day and count. @param to exclusive */
    List<Object[]> daily(LocalDate from, LocalDate to) {
        List<?> found = entities.createNativeQuery("select model_code, symptom, on_day, sum(n) from reported"
                        + " where on_day >= ? and on_day < ? group by model_code, symptom, on_day")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    static Instant instant(Object column) {
        return column instanceof Timestamp stamp ? stamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
