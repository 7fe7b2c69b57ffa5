package org.aftercare.counter;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.network.Occupant.Rehomed;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;

/** All closings of stores, with what was re-homed. */
@Dependent
class Closings {
    private static final int SHOWN = 50;
    private static final int AT_ONCE = 200;
    private static final String LINE = "(nextval('store_closing_line_seq'), ?, ?, ?, ?)";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Unless the store has one that waits; of two at once the second waits for the first. */
    Optional<StoreClosing> begin(CloseStore order, String actor, Instant now, Instant due) {
        int made = entities.createNativeQuery("""
                        insert into store_closing (id, store, waiting, successor, reason, actor, said_at, due_at,
                          withdrawn_by)
                        values (nextval('store_closing_seq'), ?1, ?1, ?2, ?3, ?4, ?5, ?6, '') on conflict do nothing""")
                .setParameter(1, order.store().value())
                .setParameter(2, order.successor().value())
                .setParameter(3, order.reason().strip())
                .setParameter(4, actor)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .setParameter(6, due.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return made == 0 ? Optional.empty() : waiting(order.store());
    }

    private Optional<StoreClosing> waiting(StoreCode store) {
        return entities.createQuery("select c from StoreClosing c where c.waiting = :store", StoreClosing.class)
                .setParameter("store", store)
                .getResultStream()
                .findFirst();
    }

    void add(long closing, List<Rehomed> told) {
        for (int from = 0; from < told.size(); from += AT_ONCE)
            write(closing, told.subList(from, Math.min(told.size(), from + AT_ONCE)));
    }

    private void write(long closing, List<Rehomed> told) {
        var query = entities.createNativeQuery("insert into store_closing_line (id, closing_id, what, thing, ticket)"
                + " values " + String.join(", ", Collections.nCopies(told.size(), LINE)));
        int position = 1;
        for (Rehomed one : told)
            for (Object column : List.of(closing, one.what(), one.thing(), one.ticket()))
                query.setParameter(position++, column);
        query.executeUpdate();
    }

    Optional<StoreClosing> find(long id) {
        return Optional.ofNullable(entities.find(StoreClosing.class, id));
    }

    Optional<StoreClosing> locked(long id) {
        return Optional.ofNullable(entities.find(StoreClosing.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ClosingCard> of(StoreCode store) {
        return entities.createQuery(
                        "select c from StoreClosing c where c.store = :store order by c.id desc", StoreClosing.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(StoreClosing::card)
                .toList();
    }

    /** One whose day has come and that no other node has. */
    Optional<StoreClosing> due(Instant now) {
        List<?> ids = entities.createNativeQuery("select id from store_closing where waiting is not null"
                        + " and due_at <= ?1 order by due_at, id for update skip locked")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList();
        return ids.stream().findFirst().flatMap(id -> find(((Number) id).longValue()));
    }

    /** Done since then. */
    List<ClosingCard> since(Instant then) {
        return entities.createQuery(
                        "select c from StoreClosing c where c.closedAt >= :then order by c.id", StoreClosing.class)
                .setParameter("then", then)
                .getResultStream()
                .map(StoreClosing::card)
                .toList();
    }

    Set<Rehomed> told(long closing) {
        return entities.createQuery("select l from ClosingLine l where l.closing = :closing", ClosingLine.class)
                .setParameter("closing", closing)
                .getResultStream()
                .map(ClosingLine::told)
                .collect(Collectors.toSet());
    }

    Page<Rehomed> lines(long closing, long after, int limit) {
        var found = entities.createQuery(
                        "select l from ClosingLine l where l.closing = :closing and l.id > :after order by l.id",
                        ClosingLine.class)
                .setParameter("closing", closing)
                .setParameter("after", after)
                .setMaxResults(limit + 1)
                .getResultList();
        var shown = found.stream().limit(limit).toList();
        return new Page<>(
                shown.stream().map(ClosingLine::told).toList(),
                found.size() > limit ? String.valueOf(shown.get(limit - 1).id()) : "");
    }
}
