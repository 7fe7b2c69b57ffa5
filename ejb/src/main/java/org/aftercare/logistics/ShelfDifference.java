package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that wasn't there, or was there and shouldn't have been, as a count was closed. */
@Entity
@Table(name = "shelf_difference")
@IdClass(ShelfScan.Key.class)
class ShelfDifference {
    @Id
    @Column(name = "count_id")
    private long countId;

    @Id
    private String thing;

    private boolean missing;
    private String ticket;
    private String label;
    private String holder;
    private Instant at;

    @Column(name = "by_whom")
    private String by;

    protected ShelfDifference() {}

    ShelfDifference(long countId, boolean missing, ShelfLine line) {
        this.countId = countId;
        this.missing = missing;
        thing = line.thing();
        ticket = line.ticket();
        label = line.label();
        holder = line.holder();
        at = line.at();
        by = line.by();
    }

    boolean isMissing() {
        return missing;
    }

    ShelfLine line() {
        return new ShelfLine(thing, ticket, label, holder, at, by);
    }
}
