package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** A broken promise as somebody's task. It is about its firing, and named by it. */
@Entity
@Table(name = "sla_breach")
class Breach {
    @Id
    private long firing;

    @Version
    private long version;

    private TicketNumber ticket;

    @Column(name = "clock_id")
    private long clockId;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private StoreCode store;
    private RegionCode region;

    @Column(name = "breached_at")
    private Instant breachedAt;

    @Column(name = "noticed_at")
    private Instant noticedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    private String owner;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy = "";

    private String reason = "";

    @Column(name = "reason_words")
    private String words = "";

    @Column(name = "reason_at")
    private Instant reasonAt;

    @Column(name = "reason_by")
    private String reasonBy = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy = "";

    protected Breach() {}

    /** @param endedAt of a clock that was over already when its breach was noticed; else null */
    Breach(LevelsReached.Reached breach, Answerable answers, String owner, Instant endedAt) {
        firing = breach.firing();
        ticket = breach.ticket();
        clockId = breach.clock();
        kind = breach.kind();
        store = answers.store();
        region = answers.region();
        breachedAt = breach.dueAt();
        noticedAt = breach.firedAt();
        this.endedAt = endedAt;
        this.owner = owner;
    }

    /** Somebody looks after it; whoever said so first stays. */
    void acknowledge(String by, Instant at) {
        if (acknowledgedAt != null) return;
        acknowledgedAt = at;
        acknowledgedBy = by;
        changed(by, at);
    }

    /** @param person empty text: whichever lead of the store comes first */
    void give(String person, String by, Instant at) {
        if (owner.equals(person)) return;
        owner = person;
        changed(by, at);
    }

    /** A later reason takes the place of an earlier one; whoever knows why has taken notice. */
    void explain(BreachReason why, String saying, String by, Instant at) {
        acknowledge(by, at);
        reason = why.name();
        words = saying;
        reasonBy = by;
        reasonAt = at;
        changed(by, at);
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
    }

    /** What to tell somebody who saw an older version. */
    StaleBreach stale() {
        return new StaleBreach(card(), changedBy, changedAt);
    }

    long version() {
        return version;
    }

    StoreCode store() {
        return store;
    }

    RegionCode region() {
        return region;
    }

    BreachCard card() {
        return new BreachCard(
                firing,
                version,
                ticket,
                kind,
                store,
                region,
                breachedAt,
                noticedAt,
                endedAt,
                owner,
                acknowledgedAt,
                acknowledgedBy,
                reason.isEmpty() ? Optional.empty() : Optional.of(BreachReason.valueOf(reason)),
                words,
                reasonAt,
                reasonBy);
    }
}
