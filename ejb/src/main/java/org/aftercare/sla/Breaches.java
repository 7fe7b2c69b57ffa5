package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.TimeCursor;
import org.aftercare.ticket.TicketNumber;

/** All broken promises that stand. */
@Dependent
class Breaches {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Breach breach) {
        entities.persist(breach);
    }

    /** Nobody else may change it until this transaction ends. */
    Optional<Breach> locked(long firing) {
        return Optional.ofNullable(entities.find(Breach.class, firing, LockModeType.PESSIMISTIC_WRITE));
    }

    void flush() {
        entities.flush();
    }

    /** In order of their instant, the oldest first. */
    List<Breach> of(TicketNumber ticket) {
        return entities.createQuery(
                        "select b from Breach b where b.ticket = :ticket order by b.breachedAt, b.firing", Breach.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    List<Breach> of(Collection<Long> firings) {
        if (firings.isEmpty()) return List.of();
        return entities.createQuery(
                        "select b from Breach b where b.firing in :firings order by b.breachedAt desc, b.firing desc",
                        Breach.class)
                .setParameter("firings", firings)
                .getResultList();
    }

    /** The newest first, one more than asked where there are more. */
    List<Breach> list(BreachQuestion question, String me, TimeCursor after, int limit) {
        var asked = new BreachWhere(question, me).after(after);
        var query = entities.createQuery(
                "select b from Breach b where " + asked.conditions() + " order by b.breachedAt desc, b.firing desc",
                Breach.class);
        asked.values().forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    /** How many, counted up to that many. */
    int count(BreachQuestion question, String me, int most) {
        var asked = new BreachWhere(question, me);
        var query = entities.createQuery("select b.firing from Breach b where " + asked.conditions(), Long.class);
        asked.values().forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().size();
    }

    /** It turned out not to be one. */
    void takeBack(long firing) {
        entities.createQuery("delete from Breach b where b.firing = :firing")
                .setParameter("firing", firing)
                .executeUpdate();
    }

    /** The clock ended, or with null goes on again: no reason to call what somebody saw of the task stale. */
    void ends(long firing, Instant at) {
        var update = entities.createNativeQuery(
                "update sla_breach set ended_at = " + (at == null ? "null" : "?2") + " where firing = ?1");
        if (at != null) update.setParameter(2, at.atOffset(ZoneOffset.UTC));
        update.setParameter(1, firing).executeUpdate();
    }
}
