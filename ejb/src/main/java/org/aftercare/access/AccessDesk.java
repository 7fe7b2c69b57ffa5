package org.aftercare.access;

import jakarta.ejb.Stateless;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;

/** The door: passwords and tokens. */
@Stateless
public class AccessDesk {
    /** @param expiresAt exclusive */
    public record Token(String token, Instant expiresAt) {}

    /** Who that is, if the password is theirs; takes as long for unknown names. */
    public Optional<Caller> signIn(String name, String password) {
        throw new UnsupportedOperationException();
    }

    /** A new random API token for somebody who just proved who they are. */
    public Token issueToken(Caller caller) {
        throw new UnsupportedOperationException();
    }

    /** Whose token it is, while it is good. */
    public Optional<Caller> byToken(String token) {
        throw new UnsupportedOperationException();
    }

    public void revoke(String token) {
        throw new UnsupportedOperationException();
    }

    /** Adds somebody. For start-up and head office. */
    public void add(PersonCard person, Scope scope, String password) {
        throw new UnsupportedOperationException();
    }

    /** Technicians and leads of a store, for assigning. */
    public List<PersonCard> benchOf(StoreCode store) {
        throw new UnsupportedOperationException();
    }
}
