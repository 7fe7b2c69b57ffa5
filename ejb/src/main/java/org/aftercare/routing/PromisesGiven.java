package org.aftercare.routing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;

/** All promises that were given, and who refused what. */
@Dependent
class PromisesGiven {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(GivenPromise promise) {
        entities.persist(promise);
    }

    /** Why each was given, oldest first. */
    Given causes(long ticketId) {
        return new Given(entities.createQuery(
                        "select p.cause from GivenPromise p where p.ticketId = :ticket order by p.nth", Cause.class)
                .setParameter("ticket", ticketId)
                .getResultList());
    }

    /** Those of them whose bench somebody chose by hand. */
    Set<Long> chosen(Collection<Long> tickets) {
        if (tickets.isEmpty()) return Set.of();
        return Set.copyOf(entities.createQuery(
                        "select distinct p.ticketId from GivenPromise p where p.ticketId in :tickets and p.cause = :override",
                        Long.class)
                .setParameter("tickets", tickets)
                .setParameter("override", Cause.OVERRIDE)
                .getResultList());
    }

    /** Oldest first. */
    List<GivenPromise> of(long ticketId) {
        return entities.createQuery(
                        "select p from GivenPromise p where p.ticketId = :ticket order by p.nth", GivenPromise.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    /** What was first promised in the stay that began then has come true, or not. */
    void ready(long ticketId, Instant since, Instant at) {
        entities.createQuery("update GivenPromise p set p.readyAt = :at where p.ticketId = :ticket"
                        + " and p.first = true and p.readyAt is null and p.madeAt >= :since")
                .setParameter("at", at)
                .setParameter("ticket", ticketId)
                .setParameter("since", since)
                .executeUpdate();
    }

    /** Its owner is asked: what they take isn't ours. */
    void asked(long ticketId) {
        entities.createQuery("update GivenPromise p set p.asked = true where p.ticketId = :ticket"
                        + " and p.first = true and p.readyAt is null")
                .setParameter("ticket", ticketId)
                .executeUpdate();
    }

    void add(RouteRefusal refusal) {
        entities.persist(refusal);
        entities.flush();
    }

    /** Who refused that ticket since then. */
    List<StoreCode> refusedBy(TicketCard ticket, Instant since) {
        return entities.createQuery(
                        "select r.store from RouteRefusal r where r.ticketId = :ticket and r.refusedAt >= :since",
                        StoreCode.class)
                .setParameter("ticket", ticket.id())
                .setParameter("since", since)
                .getResultList();
    }
}
