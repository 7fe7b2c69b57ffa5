package org.aftercare.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** All links, as the database keeps them. */
@Dependent
class Links {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    Optional<LinkRow> find(String hash) {
        return Optional.ofNullable(entities.find(LinkRow.class, hash));
    }

    Optional<LinkRow> newest(Purpose purpose, String subject) {
        return entities.createQuery(
                        "select l from LinkRow l where l.purpose = :purpose and l.subject = :subject"
                                + " order by l.generation desc",
                        LinkRow.class)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Two who render at once add the same row; the second waits for the first and finds it there. */
    void add(String hash, Purpose purpose, String subject, int generation, Instant expiresAt) {
        entities.createNativeQuery("insert into link (hash, purpose, subject, generation, expires_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .setParameter(1, hash)
                .setParameter(2, purpose.name())
                .setParameter(3, subject)
                .setParameter(4, generation)
                .setParameter(5, expiresAt.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void prolong(String hash, Instant expiresAt) {
        entities.createQuery(
                        "update LinkRow l set l.expiresAt = :expiresAt where l.hash = :hash and l.expiresAt < :expiresAt")
                .setParameter("expiresAt", expiresAt)
                .setParameter("hash", hash)
                .executeUpdate();
    }

    void withdraw(Purpose purpose, String subject, Instant at) {
        entities.createQuery("update LinkRow l set l.withdrawnAt = :at"
                        + " where l.purpose = :purpose and l.subject = :subject and l.withdrawnAt is null")
                .setParameter("at", at)
                .setParameter("purpose", purpose)
                .setParameter("subject", subject)
                .executeUpdate();
    }
}
