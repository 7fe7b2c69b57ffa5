package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** All appeals, as the database keeps them. */
@Dependent
class Appeals {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Appeal appeal) {
        entities.persist(appeal);
    }

    Optional<Appeal> find(long id) {
        return Optional.ofNullable(entities.find(Appeal.class, id));
    }

    /** As it is once whoever is deciding it has done so. */
    Optional<Appeal> locked(long id) {
        return Optional.ofNullable(entities.find(Appeal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Appeal> newest(long ticketId) {
        return entities.createQuery(
                        "select a from Appeal a where a.ticketId = :ticket order by a.id desc", Appeal.class)
                .setParameter("ticket", ticketId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The one whose verdict holds: of the device's present stay. */
    Optional<Appeal> decided(Ticket ticket) {
        return newest(ticket.id())
                .filter(Appeal::isDecided)
                .filter(appeal -> !appeal.decidedAt().isBefore(ticket.stayBegan()));
    }

    /** Open ones of other stores than that, none of which this person found anything on; oldest first. */
    List<Appeal> waitingElsewhere(StoreCode store, String person, int limit) {
        return entities.createQuery(
                        "select a from Appeal a where a.open = true and a.finderStore <> :store"
                                + " and a.pickupStore <> :store and a.benchStore <> :store" + NOT_BY
                                + " order by a.madeAt, a.id",
                        Appeal.class)
                .setParameter("store", store)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The same of that store. */
    List<Appeal> waitingAt(StoreCode store, String person, int limit) {
        return entities.createQuery(
                        "select a from Appeal a where a.open = true and (a.finderStore = :store"
                                + " or a.pickupStore = :store or a.benchStore = :store)" + NOT_BY
                                + " order by a.madeAt, a.id",
                        Appeal.class)
                .setParameter("store", store)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As a count, since EclipseLink binds no parameters of a query with {@code exists}. */
    private static final String NOT_BY =
            " and (select count(f.id) from Finding f where f.ticketId = a.ticketId and f.actor = :person) = 0";
}
