package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.aftercare.access.Scope;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TimeCursor;

/** Answers that were ever flagged, and what was said of them. */
@Dependent
class FlaggedAnswers {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** The newest first, one more than asked where there are more. @param store empty text for every one */
    List<Invitation> list(FlagState state, String store, TimeCursor after, int limit) {
        String own = store.isEmpty() ? "" : " and i.store = :store";
        String below = after.isStart() ? "" : " and i.answeredAt <= :at and (i.answeredAt < :at or i.id < :id)";
        var query = entities.createQuery(
                "select i from Invitation i where i.flagState = :state" + own + below
                        + " order by i.answeredAt desc, i.id desc",
                Invitation.class);
        query.setParameter("state", state.name());
        if (!own.isEmpty()) query.setParameter("store", new StoreCode(store));
        if (!below.isEmpty()) query.setParameter("at", after.at()).setParameter("id", after.id());
        return query.setMaxResults(limit + 1).getResultList();
    }

    /** How many of one state have these reasons, as they are kept. */
    record Told(String state, String reasons, long answers) {}

    List<Told> told(Scope scope) {
        String own = scope.onlyStore().map(store -> " and i.store = :place").orElse("");
        String region = own.isEmpty()
                ? scope.onlyRegion().map(one -> " and i.region = :place").orElse("")
                : "";
        var query = entities.createQuery(
                "select i.flagState, i.flagReasons, count(i) from Invitation i where i.flagState in :states" + own
                        + region + " group by i.flagState, i.flagReasons",
                Object[].class);
        query.setParameter("states", List.of("OPEN", "ACCEPTED", "CONFIRMED"));
        scope.onlyStore()
                .ifPresentOrElse(
                        store -> query.setParameter("place", store),
                        () -> scope.onlyRegion().ifPresent(one -> query.setParameter("place", one)));
        return query.getResultStream()
                .map(row -> new Told((String) row[0], (String) row[1], (long) row[2]))
                .toList();
    }

    /** Counted up to that many. */
    int countOpen(int most) {
        return entities.createQuery("select i.id from Invitation i where i.flagState = 'OPEN'", Long.class)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    void add(FlagJudgement judgement) {
        entities.persist(judgement);
        entities.flush();
    }

    /** In their order. */
    List<FlagJudgement> judgements(Collection<Long> invitations) {
        if (invitations.isEmpty()) return List.of();
        return entities.createQuery(
                        "select j from FlagJudgement j where j.invitation in :these order by j.id", FlagJudgement.class)
                .setParameter("these", invitations)
                .getResultList();
    }
}
