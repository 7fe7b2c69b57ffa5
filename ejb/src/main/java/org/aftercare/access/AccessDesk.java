package org.aftercare.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.Sha256;
import org.aftercare.platform.StoreCode;

/** The door: passwords and tokens. */
@Stateless
public class AccessDesk {
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    People people;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @param expiresAt exclusive */
    public record Token(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[expiresAt=" + expiresAt + "]";
        }
    }

    /** Who that is, if the password is theirs; takes as long for unknown names. */
    @OpenTo("everybody: this is the door")
    public Optional<Caller> signIn(String name, String password) {
        var person = people.find(name);
        boolean theirs = Password.matches(password, person.map(Person::password).orElse(Password.OF_NOBODY));
        return person.filter(p -> theirs).map(Person::caller);
    }

    /** A new random API token for somebody who just proved who they are. */
    public Token issueToken() {
        var person = people.find(callers.current().name()).orElseThrow(NotSignedIn::new);
        var random = new byte[32];
        RANDOM.nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var now = clock.instant();
        people.add(new ApiToken(hash(token), person, now, now.plus(TOKEN_LIFE)));
        return new Token(token, now.plus(TOKEN_LIFE));
    }

    /** Whose token it is, while it is good. */
    @OpenTo("everybody: this is the door")
    public Optional<Caller> byToken(String token) {
        var now = clock.instant();
        return people.token(hash(token))
                .filter(known -> known.isGoodAt(now))
                .map(known -> known.person().caller());
    }

    /** The token is no longer good; an unknown one never was. */
    @OpenTo("whoever holds the token")
    public void revoke(String token) {
        people.token(hash(token)).ifPresent(known -> known.revoke(clock.instant()));
    }

    /** Adds somebody who isn't there yet; of a name that is known only an address that was missing is taken over. */
    public void add(PersonCard person, Scope scope, Contact contact, String password) {
        callers.mustBe(Role.SYSTEM, Role.OFFICE);
        people.find(person.name())
                .ifPresentOrElse(
                        known -> known.learn(contact),
                        () -> people.add(new Person(person, scope, contact, Password.hash(password))));
    }

    /** Technicians and leads of a store, for assigning. */
    public List<PersonCard> benchOf(StoreCode store) {
        callers.current();
        return people.benchOf(store);
    }

    /** Where somebody could look at another's finding. */
    @OpenTo("the review desk: codes of stores only")
    public Set<StoreCode> storesWithTechnicians() {
        return Set.copyOf(people.storesWith(Role.TECHNICIAN));
    }

    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
