package org.aftercare.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.RegionCode;

/** How a region's queues could be levelled, as it was when somebody asked. */
@Entity
@Table(name = "rebalancing")
@SequenceGenerator(name = "rebalancing", sequenceName = "rebalancing_seq", allocationSize = 50)
class Proposal {
    /** By then the queues are others. */
    static final Duration FRESH = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rebalancing")
    private long id;

    @Version
    private long version;

    private RegionCode region;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    private int phones;

    @Column(name = "applied_at")
    private Instant appliedAt;

    @Column(name = "applied_by")
    private String appliedBy = "";

    protected Proposal() {}

    /** @param phones how many were looked at */
    Proposal(RegionCode region, int phones, String by, Instant now) {
        this.region = region;
        this.phones = phones;
        madeBy = by;
        madeAt = now;
    }

    long id() {
        return id;
    }

    RegionCode region() {
        return region;
    }

    boolean isApplied() {
        return appliedAt != null;
    }

    boolean isStale(Instant now) {
        return now.isAfter(madeAt.plus(FRESH));
    }

    void apply(String by, Instant now) {
        appliedAt = now;
        appliedBy = by;
    }

    ProposalCard card(List<RebalancingMove> moves, Instant now) {
        return new ProposalCard(
                id,
                region,
                madeAt,
                madeBy,
                phones,
                moves.stream().map(RebalancingMove::card).toList(),
                !isApplied() && !isStale(now),
                appliedAt,
                appliedBy);
    }
}
