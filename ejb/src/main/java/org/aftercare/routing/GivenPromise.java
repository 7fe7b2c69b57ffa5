package org.aftercare.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;

/** What was promised of a repair at one instant; the first of a stay learns when it was ready. */
@Entity
@Table(name = "promise_given")
@SequenceGenerator(name = "promise_given", sequenceName = "promise_given_seq", allocationSize = 50)
class GivenPromise {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promise_given")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private int nth;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Column(name = "is_first")
    private boolean first;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "pickup_store")
    private StoreCode pickupStore;

    @Column(name = "pickup_region")
    private RegionCode pickupRegion;

    @Column(name = "bench_store")
    private StoreCode benchStore;

    @Column(name = "proposed_store")
    private StoreCode proposedStore;

    @Column(name = "lost_seconds")
    private long lostSeconds;

    private String reason;

    @Column(name = "likely_by")
    private Instant likelyBy;

    @Column(name = "safely_by")
    private Instant safelyBy;

    private double chance;

    @Column(name = "transit_seconds")
    private long transitSeconds;

    @Column(name = "queue_seconds")
    private long queueSeconds;

    @Column(name = "part_seconds")
    private long partSeconds;

    @Column(name = "work_seconds")
    private long workSeconds;

    private String policy;

    @Column(name = "network_act")
    private int networkAct;

    @Column(name = "ready_at")
    private Instant readyAt;

    private boolean asked;

    protected GivenPromise() {}

    /**
     * @param nth of the ticket, from 1 on
     * @param policy the version of it
     * @param networkAct the number of the act that stores and lanes were the work of
     */
    GivenPromise(TicketCard ticket, int nth, Promise promise, Occasion occasion, String policy, int networkAct) {
        ticketId = ticket.id();
        this.nth = nth;
        cause = occasion.cause();
        first = occasion.isFirst();
        madeAt = occasion.at();
        madeBy = occasion.by();
        pickupStore = ticket.pickupStore();
        pickupRegion = ticket.pickupRegion();
        benchStore = ticket.benchStore();
        proposedStore = occasion.proposed();
        lostSeconds = occasion.lost().toSeconds();
        reason = occasion.reason();
        likelyBy = promise.likelyBy();
        safelyBy = promise.safelyBy();
        chance = promise.chance();
        transitSeconds = promise.expected().transit().toSeconds();
        queueSeconds = promise.expected().queue().toSeconds();
        partSeconds = promise.expected().part().toSeconds();
        workSeconds = promise.expected().work().toSeconds();
        this.policy = policy;
        this.networkAct = networkAct;
    }

    PromiseCard card() {
        return new PromiseCard(
                nth,
                cause,
                madeAt,
                madeBy,
                benchStore,
                proposedStore,
                Duration.ofSeconds(lostSeconds),
                reason,
                likelyBy,
                safelyBy,
                chance,
                Duration.ofSeconds(transitSeconds),
                Duration.ofSeconds(queueSeconds),
                Duration.ofSeconds(partSeconds),
                Duration.ofSeconds(workSeconds),
                policy,
                networkAct);
    }
}
