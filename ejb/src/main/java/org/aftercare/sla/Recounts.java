package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What has to be derived anew, one row each: a store's open tickets, or all. */
@Dependent
class Recounts {
    static final String ALL = "*";

    private static final String NEXT =
            "select what from sla_recount where not_before <= ?1 order by not_before limit 1";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** How far it has come. */
    record Recount(String what, long afterTicket) {}

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
    Optional<Recount> claim(Instant now) {
        List<?> rows = entities.createNativeQuery(
                        "select what, after_ticket from sla_recount where not_before <= ?1 for update skip locked")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Recount((String) row[0], ((Number) row[1]).longValue()))
                .findFirst();
    }

    void cameTo(Recount recount, long ticket) {
        entities.createNativeQuery("update sla_recount set after_ticket = ?2 where what = ?1")
                .setParameter(1, recount.what())
                .setParameter(2, ticket)
                .executeUpdate();
    }

    void done(Recount recount) {
        entities.createNativeQuery("delete from sla_recount where what = ?1")
                .setParameter(1, recount.what())
                .executeUpdate();
    }
}
