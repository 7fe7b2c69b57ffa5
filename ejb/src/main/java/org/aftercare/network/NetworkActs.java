package org.aftercare.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Everything that was ever said about stores and lanes, and the files that somebody looks at; no act is taken away. */
@ApplicationScoped
class NetworkActs {
    /** Nobody looks at an upload for longer. */
    private static final Duration LOOKED_AT = Duration.ofDays(7);

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** In the order of their numbers, from after that one on. */
    List<NetworkAct> after(int number) {
        return entities
                .createQuery(
                        "select a from KeptNetworkAct a where a.number > :number order by a.number",
                        KeptNetworkAct.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(KeptNetworkAct::value)
                .toList();
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return entities.createQuery("select coalesce(max(a.number), 0) from KeptNetworkAct a", Integer.class)
                .getSingleResult();
    }

    /** Until this transaction ends nobody else, at any node, says anything: the first act stands for all. */
    void lock() {
        entities.createNativeQuery("select number from network_act where number = 1 for update")
                .getResultList();
    }

    /** @return false where somebody else has taken the number */
    boolean append(NetworkAct act) {
        return entities.createNativeQuery(
                                "insert into network_act (number, in_force_from, origin, actor, reason, acted_at, changes)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
                        .setParameter(1, act.number())
                        .setParameter(2, act.from().atOffset(ZoneOffset.UTC))
                        .setParameter(3, act.origin().name())
                        .setParameter(4, act.actor())
                        .setParameter(5, act.reason())
                        .setParameter(6, act.at().atOffset(ZoneOffset.UTC))
                        .setParameter(7, FactsJson.write(act.changes()))
                        .executeUpdate()
                == 1;
    }

    /** Keeps a file until somebody confirms it, or a week is over. @return how it is asked for */
    long keep(NetworkFile.Kind kind, String content, String actor, Instant now) {
        entities.createNativeQuery("delete from network_upload where at < ?1")
                .setParameter(1, now.minus(LOOKED_AT).atOffset(ZoneOffset.UTC))
                .executeUpdate();
        long id = ((Number) entities.createNativeQuery("select nextval('network_upload_seq')")
                        .getSingleResult())
                .longValue();
        entities.createNativeQuery(
                        "insert into network_upload (id, kind, content, actor, at) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, id)
                .setParameter(2, kind.name())
                .setParameter(3, content)
                .setParameter(4, actor)
                .setParameter(5, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return id;
    }

    /** Only who sent it sees it. */
    Optional<NetworkFile> upload(long id, String actor) {
        List<?> rows = entities.createNativeQuery(
                        "select kind, content from network_upload where id = ?1 and actor = ?2")
                .setParameter(1, id)
                .setParameter(2, actor)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new NetworkFile(NetworkFile.Kind.valueOf((String) row[0]), (String) row[1]))
                .findFirst();
    }
}
