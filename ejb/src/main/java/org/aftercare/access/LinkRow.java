package org.aftercare.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One generation of a customer's link; the token itself isn't kept. */
@Entity
@Table(name = "link")
class LinkRow {
    @Id
    private String hash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String subject;

    private int generation;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected LinkRow() {}

    LinkDesk.Link at(Instant now) {
        return new LinkDesk.Link(state(now), purpose, subject);
    }

    private LinkDesk.State state(Instant now) {
        if (isWithdrawn()) return LinkDesk.State.WITHDRAWN;
        return now.isBefore(expiresAt) ? LinkDesk.State.GOOD : LinkDesk.State.EXPIRED;
    }

    boolean isFor(Purpose wanted) {
        return purpose == wanted;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean endsBefore(Instant instant) {
        return expiresAt.isBefore(instant);
    }

    int generation() {
        return generation;
    }
}
