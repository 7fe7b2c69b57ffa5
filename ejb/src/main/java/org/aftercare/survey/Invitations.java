package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.ticket.TicketNumber;

/** All invitations, as the database keeps them. */
@Dependent
class Invitations {
    /**
     * Of those sent in a period: how many, answered, counted apart, and per question the grades given and the good ones.
     * In SQL: EclipseLink writes a truth value beside {@code case} as a number, which neither database compares.
     */
    private static final String TALLY = "select region, store, count(*),"
            + " sum(case when answered_at is not null then 1 else 0 end),"
            + " sum(case when flagged then 1 else 0 end),"
            + grades("overall") + "," + grades("explanation") + "," + grades("solution") + "," + grades("knowledge")
            + "," + grades("soft_skills") + "," + grades("service_time") + "," + counts("fixed", "fixed") + ","
            + counts("recommend", "recommend >= " + Invitation.SURELY_RECOMMENDS)
            + " from invitation where ended_at >= ?1 and ended_at < ?2 and send_at <= ?3"
            + " and withdrawn_at is null%s group by store, region";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    private static String grades(String question) {
        return counts(question, question + " >= " + Tally.GOOD);
    }

    private static String counts(String question, String isGood) {
        return " sum(case when " + question + " is not null and not flagged then 1 else 0 end)," + " sum(case when "
                + isGood + " and not flagged then 1 else 0 end)";
    }

    /** @return with its id */
    Invitation add(Invitation invitation) {
        entities.persist(invitation);
        return invitation;
    }

    Optional<Invitation> find(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id));
    }

    List<Invitation> all(Collection<Long> ids) {
        return entities.createQuery("select i from Invitation i where i.id in :ids", Invitation.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<Invitation> locked(long id) {
        return Optional.ofNullable(entities.find(Invitation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Those that were never answered nor withdrawn; nobody answers them until the transaction ends. */
    List<Invitation> lockedOpenOf(TicketNumber ticket) {
        return entities.createQuery(
                        "select i from Invitation i where i.ticket = :ticket"
                                + " and i.withdrawnAt is null and i.answeredAt is null order by i.id",
                        Invitation.class)
                .setParameter("ticket", ticket)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** From here to the end of the transaction nobody else asks this customer. @return whether they object to it */
    boolean lockCustomer(long customerId) {
        entities.createNativeQuery("insert into asked_customer (customer_id) values (?) on conflict do nothing")
                .setParameter(1, customerId)
                .executeUpdate();
        return !entities.createNativeQuery("select objected_at from asked_customer where customer_id = ? for update")
                .setParameter(1, customerId)
                .getResultList()
                .contains(null);
    }

    boolean isObjecting(long customerId) {
        return !entities.createNativeQuery(
                        "select customer_id from asked_customer where customer_id = ? and objected_at is not null")
                .setParameter(1, customerId)
                .getResultList()
                .isEmpty();
    }

    /** The caller has locked the customer. @param at null for one who may be asked again */
    void object(long customerId, Instant at) {
        entities.createNativeQuery("update asked_customer set objected_at = cast(? as timestamp with time zone)"
                        + " where customer_id = ?")
                .setParameter(1, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .setParameter(2, customerId)
                .executeUpdate();
    }

    /** Those that were never answered nor withdrawn; nobody answers them until the transaction ends. */
    List<Invitation> lockedOpenOf(long customerId) {
        return entities.createQuery(
                        "select i from Invitation i where i.customerId = :customer"
                                + " and i.withdrawnAt is null and i.answeredAt is null order by i.id",
                        Invitation.class)
                .setParameter("customer", customerId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean wasAsked(long customerId, Instant since) {
        return entities.createQuery(
                                "select count(i) from Invitation i where i.customerId = :customer"
                                        + " and i.endedAt > :since and i.withdrawnAt is null",
                                Long.class)
                        .setParameter("customer", customerId)
                        .setParameter("since", since)
                        .getSingleResult()
                > 0;
    }

    /** A tally for each store with at least one letter sent, in the region where it was then. @param to exclusive */
    List<Counted> tallies(Part part, Instant from, Instant to, Optional<Months> without, Instant now) {
        String narrowed = (part.isAll() ? "" : " and " + part.column() + " = ?4")
                + (without.isPresent() ? " and ended_month not between ?5 and ?6" : "");
        var query = entities.createNativeQuery(TALLY.formatted(narrowed))
                .setParameter(1, from.atOffset(ZoneOffset.UTC))
                .setParameter(2, to.atOffset(ZoneOffset.UTC))
                .setParameter(3, now.atOffset(ZoneOffset.UTC));
        if (!part.isAll()) query.setParameter(4, part.code());
        without.ifPresent(months -> query.setParameter(5, months.from().toString())
                .setParameter(6, months.to().toString()));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> Counted.of((Object[]) row)).toList();
    }
}
