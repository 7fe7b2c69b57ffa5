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
