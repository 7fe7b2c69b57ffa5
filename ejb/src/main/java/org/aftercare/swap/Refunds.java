package org.aftercare.swap;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** All orders for refunds. */
@Dependent
class Refunds {
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(RefundOrder order) {
        entities.persist(order);
        entities.flush();
    }

    Optional<RefundOrder> find(TicketNumber ticket) {
        return Optional.ofNullable(entities.find(RefundOrder.class, ticket.value()));
    }

    RefundOrder locked(RefundOrder order) {
        entities.refresh(order, LockModeType.PESSIMISTIC_WRITE);
        return order;
    }

    /** The tickets of those that nobody has said the amount of, the oldest first. */
    List<String> openTickets(StoreCode store) {
        return entities.createQuery(
                        "select r.ticket from RefundOrder r where r.openStore = :store order by r.orderedAt",
                        String.class)
                .setParameter("store", store)
                .getResultList();
    }

    /** Those are the other store's from now on. */
    void rehome(StoreCode from, StoreCode to) {
        entities.flush();
        entities.createNativeQuery(
                        "update refund_order set version = version + 1, store = ?1, open_store = ?1 where open_store = ?2")
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
        entities.clear();
    }

    /** Those that nobody has said the amount of, the oldest first. */
    List<RefundCard> open(StoreCode store) {
        return entities.createQuery(
                        "select r from RefundOrder r where r.openStore = :store order by r.orderedAt",
                        RefundOrder.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(RefundOrder::card)
                .toList();
    }
}
