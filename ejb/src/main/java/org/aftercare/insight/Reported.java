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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The counts of what was reported, by day, region, model and symptom: a projection of the tickets that can be made anew
 * at any time.
 */
@Dependent
class Reported {
    /** In place of a symptom: each repair of the model once. */
    static final String REPAIRS = "*";

    /** In place of a region: the whole network. */
    static final String EVERYWHERE = "";

    private static final int AT_A_TIME = 2_000;

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

    /** Whatever became of it since, but for what was opened by mistake; so many at a time. @param to exclusive */
    void brought(Instant from, Instant to, Consumer<Brought> each) {
        List<Object[]> found = brought(from, 0, to);
        while (!found.isEmpty()) {
            found.stream().map(Reported::brought).forEach(each);
            var last = found.get(found.size() - 1);
            found = found.size() < AT_A_TIME ? List.of() : brought(instant(last[4]), number(last[5]), to);
        }
    }

    /** In the order in which they were opened. @param id of the last one that was opened at {@code from} and is known */
    private List<Object[]> brought(Instant from, long id, Instant to) {
        List<?> found = entities.createNativeQuery("select pickup_store, pickup_region, model_code, symptoms,"
                        + " opened_at, id from ticket where opened_at >= ?1 and (opened_at > ?1 or id > ?2)"
                        + " and opened_at < ?3 and status <> 'VOID' order by opened_at, id limit ?4")
                .setParameter(1, at(from))
                .setParameter(2, id)
                .setParameter(3, at(to))
                .setParameter(4, AT_A_TIME)
                .getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    private static Brought brought(Object[] row) {
        return new Brought((String) row[0], (String) row[1], (String) row[2], (String) row[3], instant(row[4]));
    }

    Map<Cell, Integer> counts(LocalDate day) {
        List<?> found = entities.createNativeQuery(
                        "select region, model_code, symptom, n from reported where on_day = ?")
                .setParameter(1, day)
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .collect(
                        Collectors.toMap(row -> new Cell(day, (String) row[0], (String) row[1], (String) row[2]), row ->
                                (int) number(row[3])));
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
        List<?> found = entities.createNativeQuery("select model_code, symptom, on_day, n from reported"
                        + " where region = '" + EVERYWHERE + "' and on_day >= ? and on_day < ?")
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

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
