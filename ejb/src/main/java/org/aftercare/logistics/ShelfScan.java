package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Something was scanned in a count. */
@Entity
@Table(name = "shelf_scan")
@IdClass(ShelfScan.Key.class)
class ShelfScan {
    /** Once in each count. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private long countId;
        private String thing;

        protected Key() {}

        Key(long countId, String thing) {
            this.countId = countId;
            this.thing = thing;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.countId == countId && key.thing.equals(thing);
        }

        @Override
        public int hashCode() {
            return thing.hashCode();
        }
    }

    @Id
    @Column(name = "count_id")
    private long countId;

    @Id
    private String thing;

    private String code;
    private boolean expected;

    @Column(name = "scanned_at")
    private Instant scannedAt;

    @Column(name = "scanned_by")
    private String scannedBy;

    protected ShelfScan() {}

    /** @param line as it was scanned @param expected the store had it then */
    ShelfScan(long countId, String code, ShelfLine line, boolean expected) {
        this.countId = countId;
        this.code = code;
        this.expected = expected;
        thing = line.thing();
        scannedAt = line.at();
        scannedBy = line.by();
    }

    String thing() {
        return thing;
    }

    String code() {
        return code;
    }

    boolean wasExpected() {
        return expected;
    }

    Instant at() {
        return scannedAt;
    }

    String by() {
        return scannedBy;
    }
}
