package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import org.aftercare.platform.InstantColumn;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Who has to be told of which level, and their letters. Plain SQL: many rows are written and marked at once. */
@Dependent
class Tellings {
    /** Rows of one statement, so that databases see few different ones. */
    private static final int CHUNK = 100;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** @param store that answers for it */
    record Telling(String person, long firing, StoreCode store) {}

    /**
     * The worst level of one clock, as a letter tells it.
     *
     * @param isOver the clock has ended since
     * @param clocks of all lines of the letter, {@code breached} of those that ran out
     */
    record Line(
            TicketNumber ticket,
            ClockKind kind,
            StoreCode store,
            int level,
            Instant dueAt,
            boolean isOver,
            int clocks,
            int breached) {}

    void add(List<Telling> told) {
        for (int from = 0; from < told.size(); from += CHUNK) {
            var chunk = told.subList(from, Math.min(told.size(), from + CHUNK));
            var insert = entities.createNativeQuery("insert into sla_telling (person, firing, store) values "
                    + String.join(", ", Collections.nCopies(chunk.size(), "(?, ?, ?)")));
            int at = 1;
            for (Telling one : chunk)
                insert.setParameter(at++, one.person())
                        .setParameter(at++, one.firing())
                        .setParameter(at++, one.store().value());
            insert.executeUpdate();
        }
        know(told.stream().map(Telling::person).distinct().sorted().toList());
    }

    /** In order of name, so that two who add the same people don't wait for each other. */
    private void know(List<String> people) {
        if (people.isEmpty()) return;
        var insert = entities.createNativeQuery("insert into sla_reader (person, letters, not_before) values "
                + String.join(", ", Collections.nCopies(people.size(), "(?, 0, ?)")) + " on conflict do nothing");
        int at = 1;
        for (String person : people) insert.setParameter(at++, person).setParameter(at++, column(Instant.EPOCH));
        insert.executeUpdate();
    }

    /** What wasn't told yet isn't any more. */
    void takeBack(long firing) {
        entities.createNativeQuery("delete from sla_telling where firing = ? and letter is null")
                .setParameter(1, firing)
                .executeUpdate();
    }

    /** The stores that answer for what somebody wasn't told yet. */
    List<StoreCode> storesUntold(String person) {
        List<?> found = entities.createNativeQuery(
                        "select distinct store from sla_telling where person = ? and letter is null order by store")
                .setParameter(1, person)
                .getResultList();
        return found.stream().map(code -> new StoreCode((String) code)).toList();
    }

    /** Somebody has to be told what another wasn't told yet about a store, unless they know. */
    void tellToo(String person, String other, StoreCode store) {
        entities.createNativeQuery("insert into sla_telling (person, firing, store) select ?, firing, store"
                        + " from sla_telling where person = ? and store = ? and letter is null on conflict do nothing")
                .setParameter(1, person)
                .setParameter(2, other)
                .setParameter(3, store.value())
                .executeUpdate();
        know(List.of(person));
    }

    /** What somebody wasn't told yet about a store they won't be. */
    void takeBack(String person, StoreCode store) {
        entities.createNativeQuery("delete from sla_telling where person = ? and store = ? and letter is null")
                .setParameter(1, person)
                .setParameter(2, store.value())
                .executeUpdate();
    }

    /** People with something untold to whom a letter may be written, the longest waiting first; nobody is kept from them. */
    List<String> waiting(Instant now, int limit) {
        List<?> found = entities.createNativeQuery("select r.person from sla_reader r where r.not_before <= ?"
                        + " and exists (select 1 from sla_telling t where t.person = r.person and t.letter is null)"
                        + " order by r.not_before, r.person limit ?")
                .setParameter(1, column(now))
                .setParameter(2, limit)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }

    /** Whether a letter may be written to them still; nobody else writes to them until this transaction ends. */
    boolean claim(String person, Instant now) {
        return !entities.createNativeQuery(
                        "select person from sla_reader where person = ? and not_before <= ? for update skip locked")
                .setParameter(1, person)
                .setParameter(2, column(now))
                .getResultList()
                .isEmpty();
    }

    void waitUntil(String person, Instant notBefore) {
        entities.createNativeQuery("update sla_reader set not_before = ? where person = ?")
                .setParameter(1, column(notBefore))
                .setParameter(2, person)
                .executeUpdate();
    }

    /** Puts everything untold into their next letter, and gives its number; what is added meanwhile is for another. */
    int nextLetter(String person) {
        entities.createNativeQuery("update sla_reader set letters = letters + 1 where person = ?")
                .setParameter(1, person)
                .executeUpdate();
        int letter = ((Number) entities.createNativeQuery("select letters from sla_reader where person = ?")
                        .setParameter(1, person)
                        .getSingleResult())
                .intValue();
        entities.createNativeQuery("update sla_telling set letter = ? where person = ? and letter is null")
                .setParameter(1, letter)
                .setParameter(2, person)
                .executeUpdate();
        return letter;
    }

    /**
     * What stands in that letter, the worst first: of each clock the highest level. A warning of a clock that has ended
     * since is no news, nor is what was taken back.
     */
    List<Line> lines(String person, int letter, int limit) {
        List<?> found = entities.createNativeQuery("select ticket, kind, store, level, due_at, ended_at,"
                        + " count(*) over (), sum(case when level >= 100 then 1 else 0 end) over () from ("
                        + " select c.ticket, c.kind, t.store, f.level, f.due_at, c.ended_at,"
                        + " row_number() over (partition by c.id order by f.level desc, f.id desc) as place"
                        + " from sla_telling t join sla_firing f on f.id = t.firing join sla_clock c on c.id = f.clock_id"
                        + " where t.person = ? and t.letter = ? and f.superseded_at is null) told"
                        + " where place = 1 and (level >= 100 or ended_at is null)"
                        + " order by level desc, due_at, ticket limit ?")
                .setParameter(1, person)
                .setParameter(2, letter)
                .setParameter(3, limit)
                .getResultList();
        return found.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Line line(Object[] c) {
        return new Line(
                new TicketNumber((String) c[0]),
                ClockKind.valueOf((String) c[1]),
                new StoreCode((String) c[2]),
                ((Number) c[3]).intValue(),
                InstantColumn.read(c[4]),
                c[5] != null,
                ((Number) c[6]).intValue(),
                ((Number) c[7]).intValue());
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
