package org.aftercare.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All rises that were ever told. */
@Dependent
class Rises {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    Rise add(Rise rise) {
        entities.persist(rise);
        return rise;
    }

    Optional<Rise> locked(long id) {
        return Optional.ofNullable(entities.find(Rise.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether nobody is to be told again of that model and symptom: told since that day, or nobody has looked yet. */
    boolean isQuiet(String model, String symptom, LocalDate since) {
        return entities.createQuery(
                                "select count(r) from Rise r where r.model = :model and r.symptom = :symptom"
                                        + " and (r.onDay > :since or r.acknowledgedAt is null)",
                                Long.class)
                        .setParameter("model", model)
                        .setParameter("symptom", symptom)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** Those that nobody has looked at, the newest first. */
    List<Rise> waiting(int limit) {
        return entities.createQuery(
                        "select r from Rise r where r.acknowledgedAt is null order by r.id desc", Rise.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** However they stand, the newest first. */
    List<Rise> latest(int limit) {
        return entities.createQuery("select r from Rise r order by r.onDay desc, r.id desc", Rise.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
