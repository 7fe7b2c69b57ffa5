package org.aftercare.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What policies and calendars said at each version: kept for ever, so that a decision can be replayed. */
@ApplicationScoped
public class ReferenceVersions {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Keeps the text under its version; one that is kept already is left alone, also by nodes that start together. */
    public void keep(String what, String version, String text) {
        entities.createNativeQuery("insert into reference_version (what, version, content, since)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, what)
                .setParameter(2, version)
                .setParameter(3, text)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    public Optional<String> find(String what, String version) {
        List<?> found = entities.createNativeQuery(
                        "select content from reference_version where what = ?1 and version = ?2")
                .setParameter(1, what)
                .setParameter(2, version)
                .getResultList();
        return found.stream().map(String::valueOf).findFirst();
    }
}
