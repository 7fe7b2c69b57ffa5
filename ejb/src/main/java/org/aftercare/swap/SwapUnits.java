package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All units that were ever kept for swaps. */
@Dependent
class SwapUnits {
    /** More than any store keeps. */
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(SwapUnit unit) {
        entities.persist(unit);
        entities.flush();
    }

    Optional<SwapUnit> find(long id) {
        return Optional.ofNullable(entities.find(SwapUnit.class, id));
    }

    Optional<SwapUnit> inStock(long deviceId) {
        return entities.createQuery("select u from SwapUnit u where u.stockDevice = :device", SwapUnit.class)
                .setParameter("device", deviceId)
                .getResultStream()
                .findFirst();
    }

    /** As it is now; nobody else takes it until this transaction ends. */
    SwapUnit locked(SwapUnit unit) {
        entities.refresh(unit, LockModeType.PESSIMISTIC_WRITE);
        return unit;
    }

    /** What stands on those in stock there. */
    List<String> labels(StoreCode store) {
        return entities.createQuery(
                        "select u.label from SwapUnit u where u.stockStore = :store order by u.label", String.class)
                .setParameter("store", store)
                .getResultList();
    }

    /** By model, then by what stands on it. */
    List<SwapUnitCard> stock(StoreCode store) {
        return entities.createQuery(
                        "select u from SwapUnit u where u.stockStore = :store order by u.model, u.label",
                        SwapUnit.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(SwapUnit::card)
                .toList();
    }
}
