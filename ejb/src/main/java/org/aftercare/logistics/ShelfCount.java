package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** A count of what lies in a store; begun by {@link Shelves#begin}, open until somebody closes it. */
@Entity
@Table(name = "shelf_count")
class ShelfCount {
    @Id
    private long id;

    private StoreCode store;

    @Column(name = "open_store")
    private StoreCode openStore;

    @Column(name = "began_at")
    private Instant beganAt;

    @Column(name = "began_by")
    private String beganBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private String closedBy = "";

    private int expected;
    private int counted;
    private int missing;
    private int unexpected;

    protected ShelfCount() {}

    void close(ShelfCard sums, String actor, Instant now) {
        openStore = null;
        closedAt = now;
        closedBy = actor;
        expected = sums.expected();
        counted = sums.counted();
        missing = sums.missing();
        unexpected = sums.unexpected();
    }

    boolean isOpen() {
        return closedAt == null;
    }

    long id() {
        return id;
    }

    StoreCode store() {
        return store;
    }

    Instant beganAt() {
        return beganAt;
    }

    ShelfCard card() {
        return card(expected, counted, missing, unexpected);
    }

    /** With these sums instead of the kept ones. */
    ShelfCard card(int expects, int counts, int misses, int surprises) {
        return new ShelfCard(id, store, beganAt, beganBy, closedAt, closedBy, expects, counts, misses, surprises);
    }
}
