package org.aftercare.access;

import jakarta.ejb.Stateless;
import java.time.Instant;

/**
 * Links for people without a login. A token is HMAC-SHA-256 under the installation's secret over purpose, subject and
 * generation; it is made when a letter or receipt is rendered and only its hash is kept.
 */
@Stateless
public class LinkDesk {
    /** How a token stands. */
    public enum State {
        GOOD,
        EXPIRED,
        WITHDRAWN,
        UNKNOWN
    }

    /** @param subject what it is about, e.g. a ticket number or an invitation's id; empty text for an unknown token */
    public record Link(State state, Purpose purpose, String subject) {}

    /**
     * The token for a purpose and subject: the same one each time within a generation, kept by its hash.
     *
     * @param expiresAt exclusive
     */
    public String token(Purpose purpose, String subject, Instant expiresAt) {
        throw new UnsupportedOperationException();
    }

    /** Looks a token up by its hash; never fails. */
    public Link open(Purpose purpose, String token) {
        throw new UnsupportedOperationException();
    }

    /** From now on every token for that subject is withdrawn; the next one is of a new generation. */
    public void withdraw(Purpose purpose, String subject) {
        throw new UnsupportedOperationException();
    }
}
