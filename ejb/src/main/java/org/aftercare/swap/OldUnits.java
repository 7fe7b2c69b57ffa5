package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All old units, and what they were sent with. */
@Dependent
class OldUnits {
    /** More than any store lets pile up. */
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(OldUnit unit) {
        entities.persist(unit);
        entities.flush();
    }

    Shipment add(Shipment shipment) {
        entities.persist(shipment);
        entities.flush();
        return shipment;
    }

    /** As it is now; nobody else sends or settles it until this transaction ends. */
    Optional<OldUnit> locked(long id) {
        var found = Optional.ofNullable(entities.find(OldUnit.class, id));
        found.ifPresent(unit -> entities.refresh(unit, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** What somebody still has to do something about, the oldest first. */
    List<OldUnit> open(StoreCode store) {
        return list("u.openStore = :key", store);
    }

    List<OldUnit> with(Shipment shipment) {
        return list("u.shipment = :key", shipment.id());
    }

    /** A unit by what stands on it, and the ticket it was given up on. */
    record Left(String label, String ticket) {}

    /** Those of the store in that state, the oldest first. */
    List<Left> in(StoreCode store, OldUnitCard.State state) {
        return entities.createQuery(
                        "select u.label, u.ticket from OldUnit u where u.openStore = :store and u.state = :state"
                                + " order by u.id",
                        Object[].class)
                .setParameter("store", store)
                .setParameter("state", state)
                .getResultStream()
                .map(row -> new Left((String) row[0], (String) row[1]))
                .toList();
    }

    /** What the maker has to answer is answered to the other store from now on. */
    void rehomeSent(StoreCode from, StoreCode to) {
        entities.flush();
        entities.createNativeQuery("update old_unit set version = version + 1, store = ?1, open_store = ?1"
                        + " where open_store = ?2 and state = 'SENT'")
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
        // what was read of them before is no longer so
        entities.clear();
    }

    private List<OldUnit> list(String which, Object key) {
        return entities.createQuery("select u from OldUnit u where " + which + " order by u.id", OldUnit.class)
                .setParameter("key", key)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    Optional<Shipment> shipment(long id) {
        return Optional.ofNullable(entities.find(Shipment.class, id));
    }

    /** The newest first. */
    List<Shipment> shipments(StoreCode store, long before, int limit) {
        return entities.createQuery(
                        "select s from Shipment s where s.store = :store and s.id < :before order by s.id desc",
                        Shipment.class)
                .setParameter("store", store)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
