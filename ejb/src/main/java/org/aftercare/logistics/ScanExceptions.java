package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Scans that somebody must look into, or has. */
@Dependent
class ScanExceptions {
    /** After all that there are. */
    static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(ScanException exception) {
        entities.persist(exception);
    }

    Optional<ScanException> locked(long id) {
        return Optional.ofNullable(entities.find(ScanException.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Of a parcel that came to a store that it wasn't sent to. */
    List<ScanException> wrongStore(TicketNumber ticket, long transferId, StoreCode store) {
        return entities.createQuery(
                        "select e from ScanException e where e.ticket = :ticket and e.transferId = :transfer"
                                + " and e.store = :store and e.exception = 'WRONG_STORE' order by e.id",
                        ScanException.class)
                .setParameter("ticket", ticket.value())
                .setParameter("transfer", transferId)
                .setParameter("store", store)
                .getResultList();
    }

    /** The newest first. @param stores empty for all */
    List<ScanExceptionCard> list(
            boolean open, Optional<Collection<StoreCode>> stores, Instant before, long beforeId, int limit) {
        var query = entities.createQuery(
                        "select e from ScanException e where e.acknowledgedAt is " + (open ? "null" : "not null")
                                + (stores.isPresent() ? " and e.store in :stores" : "")
                                + " and (e.recordedAt < :before or e.recordedAt = :before and e.id < :id)"
                                + " order by e.recordedAt desc, e.id desc",
                        ScanException.class)
                .setParameter("before", before)
                .setParameter("id", beforeId);
        stores.ifPresent(codes -> query.setParameter("stores", codes));
        return query.setMaxResults(limit)
                .getResultStream()
                .map(ScanException::card)
                .toList();
    }
}
