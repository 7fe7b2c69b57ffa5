package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.aftercare.platform.StoreCode;

/** Answers about a store that an answer is compared with; by first answer, however often it was changed. */
@Dependent
class AnswersNear {
    private static final String NEAR = "select i.id, i.customerId, i.overall from Invitation i where i.store = :store";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** One of them. */
    record Near(long id, long customer, int overall) {}

    List<Long> waiting(Instant now, int limit) {
        return entities.createQuery(
                        "select i.id from Invitation i where i.checkAt <= :now order by i.checkAt, i.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In (from, to]. */
    List<Near> between(StoreCode store, Instant from, Instant to) {
        return near(
                entities.createQuery(NEAR + " and i.answeredAt > :from and i.answeredAt <= :to", Object[].class)
                        .setParameter("from", from),
                store,
                to);
    }

    /** The same of those in the same words. */
    List<Near> ofWords(StoreCode store, String mark, Instant from, Instant to) {
        return near(
                entities.createQuery(
                                NEAR + " and i.wordsMark = :mark and i.answeredAt > :from and i.answeredAt <= :to",
                                Object[].class)
                        .setParameter("mark", mark)
                        .setParameter("from", from),
                store,
                to);
    }

    /** Up to {@code to}, the newest first. */
    List<Near> last(StoreCode store, Instant to, int most) {
        return near(
                entities.createQuery(
                                NEAR + " and i.answeredAt <= :to order by i.answeredAt desc, i.id desc", Object[].class)
                        .setMaxResults(most),
                store,
                to);
    }

    private static List<Near> near(TypedQuery<Object[]> query, StoreCode store, Instant to) {
        return query.setParameter("store", store)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Near((long) row[0], (long) row[1], (int) row[2]))
                .toList();
    }

    List<Invitation> locked(Collection<Long> ids) {
        return entities.createQuery("select i from Invitation i where i.id in :ids order by i.id", Invitation.class)
                .setParameter("ids", ids)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
