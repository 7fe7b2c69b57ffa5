package org.aftercare.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Decisions {
    @PersistenceContext
    EntityManager entities;

    long add(Decision decision) {
        entities.persist(decision);
        return decision.id();
    }

    /**
     * Those made from {@code from} until before {@code to}, the newest first.
     *
     * @param after the last that was read; empty for the first part
     */
    List<Decision> newestFirst(Instant from, Instant to, Optional<Decision> after, int limit) {
        var query = entities.createQuery(
                        "select d from Decision d where d.decidedAt >= :from and d.decidedAt < :to"
                                + (after.isEmpty()
                                        ? ""
                                        : " and d.decidedAt <= :at and (d.decidedAt < :at or d.id < :id)")
                                + " order by d.decidedAt desc, d.id desc",
                        Decision.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit);
        after.ifPresent(last -> query.setParameter("at", last.decidedAt()).setParameter("id", last.id()));
        return query.getResultList();
    }

    /** How many they are; counted no further than {@code most}. */
    int count(Instant from, Instant to, int most) {
        var count = (Number) entities.createNativeQuery("select count(*) from (select id from coverage_decision"
                        + " where decided_at >= ?1 and decided_at < ?2 limit ?3) counted")
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, to.atOffset(ZoneOffset.UTC))
                .setParameter(3, most)
                .getSingleResult();
        return count.intValue();
    }

    Optional<Decision> find(long id) {
        return Optional.ofNullable(entities.find(Decision.class, id));
    }
}
