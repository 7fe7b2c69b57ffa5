package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of what is promised, as it was kept. Read here only: {@link SlaShelf} adds them. */
@Entity
@Table(name = "sla_policy_version")
class KeptPromises {
    @Id
    private String version;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    private String note;

    protected KeptPromises() {}

    KeptPromises(String version, String keptBy, Instant keptAt, String note) {
        this.version = version;
        this.keptBy = keptBy;
        this.keptAt = keptAt;
        this.note = note;
    }

    String version() {
        return version;
    }

    String keptBy() {
        return keptBy;
    }

    Instant keptAt() {
        return keptAt;
    }

    String note() {
        return note;
    }
}
