package org.aftercare.warranty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a version of the policies came from. Never changed. */
@Entity
@Table(name = "policy_version")
class KeptPolicies {
    @Id
    private String version;

    @Enumerated(EnumType.STRING)
    private PolicyOrigin origin;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "based_on")
    private String basedOn;

    private String note;

    protected KeptPolicies() {}

    KeptPolicies(String version, PolicyOrigin origin, String keptBy, Instant keptAt, String basedOn, String note) {
        this.version = version;
        this.origin = origin;
        this.keptBy = keptBy;
        this.keptAt = keptAt;
        this.basedOn = basedOn;
        this.note = note;
    }

    String version() {
        return version;
    }

    PolicyOrigin origin() {
        return origin;
    }

    String keptBy() {
        return keptBy;
    }

    Instant keptAt() {
        return keptAt;
    }

    String basedOn() {
        return basedOn;
    }

    String note() {
        return note;
    }
}
