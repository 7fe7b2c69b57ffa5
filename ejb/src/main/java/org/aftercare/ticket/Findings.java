package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** All that was found, as the database keeps it. */
@Dependent
class Findings {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Finding finding) {
        entities.persist(finding);
        entities.flush();
    }

    /** Oldest first. */
    List<Finding> of(long ticketId) {
        return entities.createQuery(
                        "select distinct f from Finding f left join fetch f.photos where f.ticketId = :ticket order by f.id",
                        Finding.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    /** Those that nobody has replaced since, found since the device was last taken in: what counts, oldest first. */
    List<Finding> inForce(Ticket ticket) {
        return inForce(of(ticket.id()), ticket.stayBegan());
    }

    List<Finding> inForce(TicketCard ticket) {
        return inForce(of(ticket.id()), ticket.receivedAt() == null ? ticket.openedAt() : ticket.receivedAt());
    }

    static List<Finding> inForce(List<Finding> all, Instant since) {
        var replaced = new HashSet<Long>();
        all.forEach(finding -> replaced.addAll(finding.superseded()));
        return all.stream()
                .filter(finding -> !replaced.contains(finding.id()))
                .filter(finding -> !finding.at().isBefore(since))
                .toList();
    }

    boolean hasFoundSomething(long ticketId, String person) {
        return !entities.createQuery("select f.id from Finding f where f.ticketId = :ticket and f.actor = :person")
                .setParameter("ticket", ticketId)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    static Optional<Finding> newest(Collection<Finding> findings) {
        return findings.stream().reduce((earlier, later) -> later);
    }
}
