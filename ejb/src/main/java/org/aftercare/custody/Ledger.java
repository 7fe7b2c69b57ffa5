package org.aftercare.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.aftercare.platform.InstantColumn;

/** The hand-overs of all things. */
@Dependent
class Ledger {
    private static final String HOLDS_NOW = "update custody_holding set position = ?2, holder = ?3, kind = ?4,"
            + " place = ?5, ticket = ?6, since = ?7 where thing = ?1";
    private static final String HOLDS_FIRST =
            "insert into custody_holding (thing, device_id, position, holder, kind, place, ticket, since)"
                    + " values (?1, %s, ?2, ?3, ?4, ?5, ?6, ?7)";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Of two at once for one thing one fails, at the entry: what is held now comes after it. */
    void add(HandedOver entry) {
        entities.persist(new LedgerEntry(entry));
        entities.flush();
        hold(entry.position() == 1 ? HOLDS_FIRST.formatted(deviceOf(entry.thing())) : HOLDS_NOW, entry);
    }

    private void hold(String sql, HandedOver entry) {
        entities.createNativeQuery(sql)
                .setParameter(1, entry.thing().value())
                .setParameter(2, entry.position())
                .setParameter(3, entry.to().value())
                .setParameter(4, entry.to().kind())
                .setParameter(5, entry.to().place())
                .setParameter(6, entry.ticket())
                .setParameter(7, entry.recordedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static String deviceOf(Thing thing) {
        return thing.deviceId().map(String::valueOf).orElse("null");
    }

    Optional<HandedOver> last(Thing thing) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.thing = :thing order by e.position desc",
                        LedgerEntry.class)
                .setParameter("thing", thing.value())
                .setMaxResults(1)
                .getResultStream()
                .map(LedgerEntry::value)
                .findFirst();
    }

    List<HandedOver> of(Thing thing) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.thing = :thing order by e.position", LedgerEntry.class)
                .setParameter("thing", thing.value())
                .getResultStream()
                .map(LedgerEntry::value)
                .toList();
    }

    List<Holding> held(Holder holder, int limit) {
        List<?> rows = entities.createNativeQuery("select thing, ticket, since from custody_holding"
                        + " where kind = ?1 and place = ?2 order by thing limit ?3")
                .setParameter(1, holder.kind())
                .setParameter(2, holder.place())
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Holding(new Thing((String) row[0]), holder, (String) row[1], InstantColumn.read(row[2])))
                .toList();
    }

    /** All entries by thing and position, so many at a time. */
    void walk(int size, Consumer<HandedOver> step) {
        var page = after("", 0, size);
        while (!page.isEmpty()) {
            page.stream().map(LedgerEntry::value).forEach(step);
            var last = page.get(page.size() - 1).value();
            page.forEach(entities::detach);
            page = after(last.thing().value(), last.position(), size);
        }
    }

    private List<LedgerEntry> after(String thing, int position, int size) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.thing > :thing or e.thing = :thing and e.position > :position"
                                + " order by e.thing, e.position",
                        LedgerEntry.class)
                .setParameter("thing", thing)
                .setParameter("position", position)
                .setMaxResults(size)
                .getResultList();
    }

    /** Things whose present holder isn't the one of their last entry; in one statement, for the ledger goes on meanwhile. */
    List<LedgerBreak> strayHoldings(int limit) {
        List<?> rows = entities.createNativeQuery("""
                        select h.thing, h.position, h.ticket, h.since from custody_holding h
                          left join custody_entry e on e.thing = h.thing and e.position = h.position
                          left join custody_entry n on n.thing = h.thing and n.position = h.position + 1
                         where e.id is null or e.to_holder <> h.holder or n.id is not null
                        union all
                        select e.thing, e.position, e.ticket, e.recorded_at from custody_entry e
                          left join custody_holding h on h.thing = e.thing
                         where e.position = 1 and h.thing is null
                        limit ?1""").setParameter(1, limit).getResultList();
        return rows.stream().map(row -> stray((Object[]) row)).toList();
    }

    private static LedgerBreak stray(Object[] row) {
        return new LedgerBreak(
                LedgerBreak.Kind.HOLDING,
                (String) row[0],
                ((Number) row[1]).intValue(),
                (String) row[2],
                InstantColumn.read(row[3]));
    }
}
