package org.aftercare.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A token that was handed out; only its hash is kept. */
@Entity
@Table(name = "api_token")
class ApiToken {
    @Id
    private String hash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(String hash, Person person, Instant issuedAt, Instant expiresAt) {
        this.hash = hash;
        this.person = person;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    boolean isGoodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    Person person() {
        return person;
    }
}
