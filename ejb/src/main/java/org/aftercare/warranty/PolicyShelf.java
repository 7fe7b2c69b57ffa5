package org.aftercare.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.platform.ReferenceVersions;

/** Every version of the policies, and the acts that put them into force; nothing is ever taken away. */
@ApplicationScoped
class PolicyShelf {
    private static final String COVERAGE = "coverage";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    ReferenceVersions contents;

    /** @return whether it is new; the same content again is the version that is there already */
    boolean keep(KeptPolicies kept, Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        contents.keep(COVERAGE, kept.version(), json.build().toString());
        return entities.createNativeQuery(
                                "insert into policy_version (version, origin, kept_by, kept_at, based_on, note)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                        .setParameter(1, kept.version())
                        .setParameter(2, kept.origin().name())
                        .setParameter(3, kept.keptBy())
                        .setParameter(4, kept.keptAt().atOffset(ZoneOffset.UTC))
                        .setParameter(5, kept.basedOn())
                        .setParameter(6, kept.note())
                        .executeUpdate()
                == 1;
    }

    /** What a version says, by file. */
    Optional<Map<String, String>> texts(String version) {
        return contents.find(COVERAGE, version).map(PolicyShelf::textsOf);
    }

    private static Map<String, String> texts(JsonObject json) {
        Map<String, String> texts = new LinkedHashMap<>();
        json.keySet().forEach(name -> texts.put(name, json.getString(name)));
        return texts;
    }

    private static Map<String, String> textsOf(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return texts(reader.readObject());
        }
    }

    /** The newest first. */
    List<KeptPolicies> versions() {
        return entities.createQuery(
                        "select k from KeptPolicies k order by k.keptAt desc, k.version", KeptPolicies.class)
                .getResultList();
    }

    Optional<KeptPolicies> find(String version) {
        return Optional.ofNullable(entities.find(KeptPolicies.class, version));
    }

    /** In the order of their numbers. */
    List<PolicyAct> acts() {
        return entities
                .createQuery("select a from ForceAct a order by a.number", ForceAct.class)
                .getResultList()
                .stream()
                .map(ForceAct::value)
                .toList();
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return entities.createQuery("select coalesce(max(a.number), 0) from ForceAct a", Integer.class)
                .getSingleResult();
    }

    /** @return false where somebody else has taken the number */
    boolean append(PolicyAct act) {
        return entities.createNativeQuery("insert into policy_act"
                                + " (number, version, in_force_from, kind, actor, reason, acted_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing")
                        .setParameter(1, act.number())
                        .setParameter(2, act.version())
                        .setParameter(3, act.from())
                        .setParameter(4, act.kind().name())
                        .setParameter(5, act.actor())
                        .setParameter(6, act.reason())
                        .setParameter(7, act.at().atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }
}
