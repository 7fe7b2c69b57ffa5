package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All counts. */
@Dependent
class Shelves {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Unless the store has an open one; of two at once the second waits for the first, and changes nothing. */
    void begin(StoreCode store, String actor, Instant now) {
        entities.createNativeQuery("""
                        insert into shelf_count (id, store, open_store, began_at, began_by, closed_by, expected, counted,
                          missing, unexpected)
                        values (nextval('shelf_count_seq'), ?1, ?1, ?2, ?3, '', 0, 0, 0, 0) on conflict do nothing""")
                .setParameter(1, store.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .setParameter(3, actor)
                .executeUpdate();
    }

    void add(ShelfScan scan) {
        entities.persist(scan);
    }

    void add(ShelfDifference difference) {
        entities.persist(difference);
    }

    Optional<ShelfCount> find(long id) {
        return Optional.ofNullable(entities.find(ShelfCount.class, id));
    }

    /** Nobody else scans into it, or closes it, until this transaction ends. */
    Optional<ShelfCount> locked(long id) {
        return Optional.ofNullable(entities.find(ShelfCount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ShelfCount> open(StoreCode store) {
        return entities.createQuery("select c from ShelfCount c where c.openStore = :store", ShelfCount.class)
                .setParameter("store", store)
                .getResultStream()
                .findFirst();
    }

    Optional<ShelfScan> scan(long count, String thing) {
        return Optional.ofNullable(entities.find(ShelfScan.class, new ShelfScan.Key(count, thing)));
    }

    /** The latest first. */
    List<ShelfScan> scans(long count) {
        return entities.createQuery(
                        "select s from ShelfScan s where s.countId = :count order by s.scannedAt desc, s.thing",
                        ShelfScan.class)
                .setParameter("count", count)
                .getResultList();
    }

    List<ShelfDifference> differences(long count) {
        return entities.createQuery(
                        "select d from ShelfDifference d where d.countId = :count order by d.ticket, d.thing",
                        ShelfDifference.class)
                .setParameter("count", count)
                .getResultList();
    }

    /** Those that are closed, the newest first. */
    List<ShelfCard> closed(StoreCode store, long before, int limit) {
        return entities.createQuery(
                        "select c from ShelfCount c where c.store = :store and c.id < :before and c.openStore is null"
                                + " order by c.id desc",
                        ShelfCount.class)
                .setParameter("store", store)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultStream()
                .map(ShelfCount::card)
                .toList();
    }
}
