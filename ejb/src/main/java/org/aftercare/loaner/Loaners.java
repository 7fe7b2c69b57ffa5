package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All loaners. */
@Dependent
class Loaners {
    /** More than any store lends from. */
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Loaner loaner) {
        entities.persist(loaner);
        entities.flush();
    }

    /** The next number of the store; of two at once the second waits for the first. */
    int nextNumber(StoreCode store) {
        entities.createNativeQuery("insert into loaner_number (store, given) values (?1, 0) on conflict do nothing")
                .setParameter(1, store.value())
                .executeUpdate();
        entities.createNativeQuery("update loaner_number set given = given + 1 where store = ?1")
                .setParameter(1, store.value())
                .executeUpdate();
        return ((Number) entities.createNativeQuery("select given from loaner_number where store = ?1")
                        .setParameter(1, store.value())
                        .getSingleResult())
                .intValue();
    }

    Optional<Loaner> find(long id) {
        return Optional.ofNullable(entities.find(Loaner.class, id));
    }

    Optional<Loaner> byCode(String code) {
        return one("l.code = :key", code);
    }

    /** The one that the pool counts with. */
    Optional<Loaner> live(long deviceId) {
        return one("l.liveDevice = :key", deviceId);
    }

    /** The newest of that phone, however it stands. */
    Optional<Loaner> ofDevice(long deviceId) {
        return one("l.deviceId = :key", deviceId);
    }

    private Optional<Loaner> one(String which, Object key) {
        return entities.createQuery("select l from Loaner l where " + which + " order by l.id desc", Loaner.class)
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All but those that are the pool's no longer, by code. */
    List<LoanerCard> pool(StoreCode store) {
        return list("l.state <> org.aftercare.loaner.LoanerState.RETIRED", store);
    }

    /** Those free to be lent, by code. */
    List<LoanerCard> free(StoreCode store) {
        return list("l.state = org.aftercare.loaner.LoanerState.POOL", store);
    }

    /** The codes of those that lie there. */
    List<String> atHome(StoreCode store) {
        return entities.createQuery(
                        "select l.code from Loaner l where l.store = :store and l.state in :states order by l.code",
                        String.class)
                .setParameter("store", store)
                .setParameter("states", LoanerState.atHome())
                .getResultList();
    }

    /** Those that lie nowhere: one that is lent comes back at the other store, and one that was lost is found there. */
    void rehome(StoreCode from, StoreCode to) {
        entities.flush();
        entities.createNativeQuery("update loaner set version = version + 1, store = ?1"
                        + " where store = ?2 and state in ('LENT', 'LOST')")
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
        // what was read of them before is no longer so
        entities.clear();
    }

    private List<LoanerCard> list(String which, StoreCode store) {
        return entities.createQuery(
                        "select l from Loaner l where l.store = :store and " + which + " order by l.code", Loaner.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Loaner::card)
                .toList();
    }

    /** True for one only, ever: of nodes that start together the others wait for it. */
    boolean isFirstStart() {
        return entities.createNativeQuery(
                                "insert into loaner_number (store, given) values ('*', 0) on conflict do nothing")
                        .executeUpdate()
                == 1;
    }

    /** As it is now; nobody else lends it, or changes it, until this transaction ends. */
    Loaner locked(Loaner loaner) {
        entities.refresh(loaner, LockModeType.PESSIMISTIC_WRITE);
        return loaner;
    }
}
