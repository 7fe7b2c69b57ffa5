package org.aftercare.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.ReferenceVersions;

/** Every version of what is promised, and the acts that put them into force; nothing is ever taken away. */
@ApplicationScoped
class SlaShelf {
    private static final String SLA = "sla";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    ReferenceVersions contents;

    /** @return whether it is new; the same content again is the version that is there already */
    boolean keep(KeptPromises kept, String text) {
        contents.keep(SLA, kept.version(), text);
        return entities.createNativeQuery("insert into sla_policy_version (version, kept_by, kept_at, note)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, kept.version())
                        .setParameter(2, kept.keptBy())
                        .setParameter(3, kept.keptAt().atOffset(ZoneOffset.UTC))
                        .setParameter(4, kept.note())
                        .executeUpdate()
                == 1;
    }

    Optional<String> text(String version) {
        return contents.find(SLA, version);
    }

    /** The newest first. */
    List<KeptPromises> versions() {
        return entities.createQuery(
                        "select k from KeptPromises k order by k.keptAt desc, k.version", KeptPromises.class)
                .getResultList();
    }

    Optional<KeptPromises> find(String version) {
        return Optional.ofNullable(entities.find(KeptPromises.class, version));
    }

    /** In the order of their numbers. */
    List<SlaPolicyAct> acts() {
        return entities
                .createQuery("select a from PromiseAct a order by a.number", PromiseAct.class)
                .getResultList()
                .stream()
                .map(PromiseAct::value)
                .toList();
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return entities.createQuery("select coalesce(max(a.number), 0) from PromiseAct a", Integer.class)
                .getSingleResult();
    }

    /** @return false where somebody else has taken the number */
    boolean append(SlaPolicyAct act) {
        return entities.createNativeQuery("insert into sla_policy_act"
                                + " (number, version, from_at, open_too, kind, actor, reason, acted_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict do nothing")
                        .setParameter(1, act.number())
                        .setParameter(2, act.version())
                        .setParameter(3, act.from().atOffset(ZoneOffset.UTC))
                        .setParameter(4, act.openToo())
                        .setParameter(5, act.kind().name())
                        .setParameter(6, act.actor())
                        .setParameter(7, act.reason())
                        .setParameter(8, act.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    /** Marks acts on open clocks whose instant has come, each once. @return whether there were any */
    boolean apply(Instant now) {
        return entities.createNativeQuery("update sla_policy_act set applied_at = ?1"
                                + " where open_too = true and applied_at is null and from_at <= ?1")
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }
}
