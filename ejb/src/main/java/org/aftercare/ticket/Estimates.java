package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All estimates that were sent, as the database keeps them. */
@Dependent
class Estimates {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(KeptEstimate estimate) {
        entities.persist(estimate);
    }

    /** The newest first. */
    List<KeptEstimate> of(long ticketId) {
        return entities.createQuery(
                        "select e from KeptEstimate e where e.ticketId = :ticket order by e.number desc",
                        KeptEstimate.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    Optional<KeptEstimate> newest(long ticketId) {
        return of(ticketId).stream().findFirst();
    }

    /** Tickets whose open question's last day is over, the longest first. */
    List<TicketNumber> over(Instant now, int limit) {
        return entities.createQuery(
                        "select e.ticket from KeptEstimate e where e.state = :open and e.validBefore <= :now"
                                + " order by e.validBefore, e.id",
                        TicketNumber.class)
                .setParameter("open", SentEstimate.State.OPEN)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }
}
