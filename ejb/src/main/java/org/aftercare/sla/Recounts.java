package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.sla.RecountDesk.Place;

/** What has to be derived anew, one row each: a store's open tickets, or all. */
@Dependent
class Recounts {
    static final String ALL = "*";

    private static final String NEXT =
            "select what from sla_recount where not_before <= ?1 order by not_before limit 1";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** From the first ticket on, also where it is under way already. */
    void want(String what, Instant notBefore) {
        if (beginAgain(what, notBefore)) return;
        int made = entities.createNativeQuery("insert into sla_recount (what, after_ticket, not_before)"
                        + " values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, what)
                .setParameter(2, notBefore.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (made == 0) beginAgain(what, notBefore);
    }

    private boolean beginAgain(String what, Instant notBefore) {
        return entities.createNativeQuery("update sla_recount set after_ticket = 0, not_before = ?2 where what = ?1")
                        .setParameter(1, what)
                        .setParameter(2, notBefore.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                == 1;
    }

    boolean isAny(Instant now) {
        return !entities.createNativeQuery(NEXT)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }

    /** One that is ours until this transaction ends; those that another node has are skipped. */
    Optional<Place> claim(Instant now) {
        return places(entities.createNativeQuery(
                                "select what, after_ticket from sla_recount where not_before <= ?1 for update skip locked")
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setMaxResults(1))
                .findFirst();
    }

    /** That one, where it has come no further and nobody else has it. */
    Optional<Place> claim(Place place) {
        return places(entities.createNativeQuery("select what, after_ticket from sla_recount"
                                + " where what = ?1 and after_ticket = ?2 for update skip locked")
                        .setParameter(1, place.what())
                        .setParameter(2, place.afterTicket()))
                .findFirst();
    }

    List<Place> due(Instant now) {
        return places(entities.createNativeQuery(
                                "select what, after_ticket from sla_recount where not_before <= ?1 order by what")
                        .setParameter(1, now.atOffset(ZoneOffset.UTC)))
                .toList();
    }

    private static Stream<Place> places(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Place((String) row[0], ((Number) row[1]).longValue()));
    }

    void cameTo(Place place, long ticket) {
        entities.createNativeQuery("update sla_recount set after_ticket = ?2 where what = ?1")
                .setParameter(1, place.what())
                .setParameter(2, ticket)
                .executeUpdate();
    }

    void done(Place place) {
        entities.createNativeQuery("delete from sla_recount where what = ?1")
                .setParameter(1, place.what())
                .executeUpdate();
    }
}
