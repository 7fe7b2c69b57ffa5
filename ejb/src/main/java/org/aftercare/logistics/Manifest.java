package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** What one store hands to the carrier together; written once. Which bags have come, the transfers know. */
@Entity
@SequenceGenerator(name = "manifest", sequenceName = "manifest_seq", allocationSize = 1)
class Manifest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "manifest")
    private long id;

    @Column(name = "from_store")
    private StoreCode from;

    @Column(name = "to_store")
    private StoreCode to;

    private int bags;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    @Column(name = "dispatched_by")
    private String dispatchedBy;

    @Column(name = "due_at")
    private Instant dueAt;

    protected Manifest() {}

    Manifest(StoreCode from, StoreCode to, int bags, String actor, Instant at, Instant due) {
        this.from = from;
        this.to = to;
        this.bags = bags;
        dispatchedBy = actor;
        dispatchedAt = at;
        dueAt = due;
    }

    long id() {
        return id;
    }

    ManifestCard card() {
        return new ManifestCard(ManifestCard.number(id), from, to, bags, dispatchedAt, dispatchedBy, dueAt);
    }
}
