package org.aftercare.routing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.RegionCode;

/** All proposals to level queues. */
@Dependent
class Proposals {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Proposal proposal) {
        entities.persist(proposal);
    }

    void add(RebalancingMove move) {
        entities.persist(move);
    }

    Optional<Proposal> find(long id) {
        return Optional.ofNullable(entities.find(Proposal.class, id));
    }

    /** Ours until the end of the transaction. */
    Optional<Proposal> locked(long id) {
        return Optional.ofNullable(entities.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Proposal> newest(RegionCode region) {
        return entities.createQuery(
                        "select p from Proposal p where p.region = :region order by p.id desc", Proposal.class)
                .setParameter("region", region)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were proposed. */
    List<RebalancingMove> moves(long proposal) {
        return entities.createQuery(
                        "select m from RebalancingMove m where m.rebalancingId = :proposal order by m.id",
                        RebalancingMove.class)
                .setParameter("proposal", proposal)
                .getResultList();
    }

    /** Whether this caller is the first of that night. */
    boolean isFirst(RegionCode region, LocalDate night) {
        return entities.createNativeQuery(
                                "insert into rebalancing_night (region, night) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, region.value())
                        .setParameter(2, night)
                        .executeUpdate()
                > 0;
    }
}
