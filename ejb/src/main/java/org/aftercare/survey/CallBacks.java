package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.access.Scope;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TimeCursor;
import org.aftercare.survey.CallBackQuestion.View;

/** All calls that are, or were, owed to customers. */
@Dependent
class CallBacks {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(CallBack callBack) {
        entities.persist(callBack);
    }

    void add(CallTry made) {
        entities.persist(made);
        entities.flush();
    }

    boolean isKnownOf(long invitation) {
        return !entities.createQuery("select c.id from CallBack c where c.invitation = :invitation", Long.class)
                .setParameter("invitation", invitation)
                .getResultList()
                .isEmpty();
    }

    Optional<CallBack> find(long id) {
        return Optional.ofNullable(entities.find(CallBack.class, id));
    }

    /** As it is now; nobody else changes it until this transaction ends. */
    Optional<CallBack> locked(long id) {
        return Optional.ofNullable(entities.find(CallBack.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One more than asked where there are more; settled ones backwards. */
    List<CallBack> list(CallBackQuestion question, Scope scope, Instant now, TimeCursor after, int limit) {
        var where = new Where(question, scope, now);
        boolean done = question.view() == View.DONE;
        if (!after.isStart())
            where.and(
                    done
                            ? "c.dueAt <= :at and (c.dueAt < :at or c.id < :id)"
                            : "c.dueAt >= :at and (c.dueAt > :at or c.id > :id)",
                    Map.of("at", after.at(), "id", after.id()));
        String order = done ? "c.dueAt desc, c.id desc" : "c.dueAt, c.id";
        return where.in(entities.createQuery(
                        "select c from CallBack c where " + where + " order by " + order, CallBack.class))
                .setMaxResults(limit + 1)
                .getResultList();
    }

    /** Counted up to that many. */
    int count(CallBackQuestion question, Scope scope, Instant now, int most) {
        var where = new Where(question, scope, now);
        return where.in(entities.createQuery("select c.id from CallBack c where " + where, Long.class))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** Of all of these, in the order of the calls. */
    List<CallTry> tries(Collection<Long> callBacks) {
        if (callBacks.isEmpty()) return List.of();
        return entities.createQuery("select t from CallTry t where t.callBack in :these order by t.id", CallTry.class)
                .setParameter("these", callBacks)
                .getResultList();
    }

    /** Those of which a letter is to be written, the one that waits longest first. */
    List<Long> toTell(Instant now, int limit) {
        return entities.createQuery("select c.id from CallBack c where c.tellAt <= :now order by c.tellAt", Long.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In SQL, so that its version stays: whoever is writing a call down meanwhile has seen all that matters. */
    void tellAt(CallBack locked, Instant at) {
        entities.createNativeQuery("update call_back set tell_at = cast(? as timestamp with time zone) where id = ?")
                .setParameter(1, at == null ? null : at.atOffset(ZoneOffset.UTC))
                .setParameter(2, locked.id())
                .executeUpdate();
    }

    List<CallBack> lockedOpenAt(StoreCode store) {
        return entities.createQuery(
                        "select c from CallBack c where c.store = :store and c.closed = false order by c.dueAt, c.id",
                        CallBack.class)
                .setParameter("store", store)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    long countOpenAt(StoreCode store) {
        return entities.createQuery(
                        "select count(c) from CallBack c where c.store = :store and c.closed = false", Long.class)
                .setParameter("store", store)
                .getSingleResult();
    }

    /** The conditions of one question; each keeps to one index. */
    private static final class Where {
        private final StringBuilder conditions = new StringBuilder("c.closed = :closed");
        private final Map<String, Object> values = new HashMap<>();

        Where(CallBackQuestion question, Scope scope, Instant now) {
            values.put("closed", question.view() == View.DONE);
            if (question.view() == View.OVERDUE) and("c.dueAt <= :now", Map.of("now", now));
            if (!question.store().isEmpty()) and("c.store = :store", Map.of("store", new StoreCode(question.store())));
            else
                scope.onlyStore()
                        .ifPresentOrElse(
                                store -> and("c.store = :store", Map.of("store", store)),
                                () -> scope.onlyRegion()
                                        .ifPresent(region -> and("c.region = :region", Map.of("region", region))));
        }

        void and(String condition, Map<String, Object> named) {
            conditions.append(" and ").append(condition);
            values.putAll(named);
        }

        <T> TypedQuery<T> in(TypedQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }

        @Override
        public String toString() {
            return conditions.toString();
        }
    }
}
