package org.aftercare.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The seals, and what the checks found. */
@Dependent
class SealBook {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Seal seal) {
        entities.persist(seal);
        entities.flush();
    }

    Optional<SealCard> last() {
        return before(LocalDate.of(9999, 1, 1), 1).stream().findFirst();
    }

    /** The newest first. */
    List<SealCard> before(LocalDate day, int limit) {
        return entities.createQuery("select s from Seal s where s.day < :day order by s.day desc", Seal.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultStream()
                .map(Seal::card)
                .toList();
    }

    /** The oldest first. */
    List<SealCard> from(LocalDate day, int limit) {
        return entities.createQuery("select s from Seal s where s.day >= :day order by s.day", Seal.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultStream()
                .map(Seal::card)
                .toList();
    }

    /** Of the first entry that there is, in UTC. */
    Optional<LocalDate> firstDay() {
        return entities.createQuery("select e.recordedAt from LedgerEntry e order by e.recordedAt, e.id", Instant.class)
                .setMaxResults(1)
                .getResultStream()
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .findFirst();
    }

    /** Of the entries recorded that day, by the instant, then by id. */
    List<String> hashes(LocalDate day) {
        return entities.createQuery(
                        "select e.hash from LedgerEntry e where e.recordedAt >= :from and e.recordedAt < :to"
                                + " order by e.recordedAt, e.id",
                        String.class)
                .setParameter("from", day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .getResultList();
    }

    void add(LedgerCheck check) {
        var kept = new KeptCheck(check);
        entities.persist(kept);
        entities.flush();
    }

    Optional<LedgerCheck> lastCheck() {
        return entities.createQuery("select c from KeptCheck c order by c.id desc", KeptCheck.class)
                .setMaxResults(1)
                .getResultStream()
                .map(KeptCheck::check)
                .findFirst();
    }
}
