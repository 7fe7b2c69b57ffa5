package org.aftercare.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Links for people without a login. A token is HMAC-SHA-256 under the installation's secret over purpose, subject and
 * generation; it is made when a letter or receipt is rendered and only its hash is kept.
 */
@Stateless
public class LinkDesk {
    private static final int TOKEN_LENGTH = 43;

    @Inject
    Links links;

    @Inject
    LinkSecret secret;

    @Inject
    Clock clock;

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
     * The token for a purpose and subject: the same one each time within a generation, kept by its hash. A later end
     * than before holds for the tokens already out, too.
     *
     * @param expiresAt exclusive
     */
    @OpenTo("desks and the postman, who hand the token to its customer only, or print a tracking link")
    public String token(Purpose purpose, String subject, Instant expiresAt) {
        var newest = links.newest(purpose, subject);
        int generation = present(newest);
        String token = secret.token(purpose, subject, generation);
        if (newest.filter(link -> !link.isWithdrawn()).isEmpty())
            links.add(LinkSecret.hash(token), purpose, subject, generation, expiresAt);
        if (newest.filter(link -> link.endsBefore(expiresAt)).isPresent())
            links.prolong(LinkSecret.hash(token), expiresAt);
        return token;
    }

    /** Looks a token up by its hash; never fails. */
    @OpenTo("whoever holds a link; it is the credential")
    public Link open(Purpose purpose, String token) {
        if (token == null || token.length() != TOKEN_LENGTH) return unknown(purpose);
        return links.find(LinkSecret.hash(token))
                .filter(link -> link.isFor(purpose))
                .map(link -> link.at(clock.instant()))
                .orElse(unknown(purpose));
    }

    /**
     * From now on every token for that subject is withdrawn, also one that is being rendered at this moment; the next
     * one is of a new generation.
     */
    @OpenTo("desks and followers, when what the link was for is over")
    public void withdraw(Purpose purpose, String subject) {
        Instant now = clock.instant();
        int generation = present(links.newest(purpose, subject));
        links.add(LinkSecret.hash(secret.token(purpose, subject, generation)), purpose, subject, generation, now);
        links.withdraw(purpose, subject, now);
    }

    private static int present(Optional<LinkRow> newest) {
        return newest.map(link -> link.isWithdrawn() ? link.generation() + 1 : link.generation())
                .orElse(1);
    }

    private static Link unknown(Purpose purpose) {
        return new Link(State.UNKNOWN, purpose, "");
    }
}
