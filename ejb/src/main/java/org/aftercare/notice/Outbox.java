package org.aftercare.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Purpose;
import org.aftercare.platform.Settings;

/** Where every room puts its letters, in its own transaction. */
@Stateless
public class Outbox {
    @Inject
    Letters letters;

    @Inject
    MailPolicies policies;

    @Inject
    Clock clock;

    /** Keeps the letter; it is sent after the commit. A letter with the same key is kept only once. */
    @OpenTo("every room, within what its own caller may do")
    public void put(Letter letter) {
        letters.add(letter, clock.instant());
    }

    /** Where letters to somebody go: to their e-mail, else by text to their phone where texts are sent; else empty text. */
    @OpenTo("every room, within what its own caller may do")
    public String address(String email, String phone) {
        if (!email.isEmpty()) return email;
        return Settings.current().textUrl().isPresent() ? phone : "";
    }

    /** When a letter to that address may go, if not before this: by mail at any hour, by text when nobody is woken. */
    @OpenTo("every room, within what its own caller may do")
    public Instant at(String address, Instant notBefore, ZoneId zone) {
        return Letter.isPhone(address) ? policies.textQuiet().passed(notBefore, zone) : notBefore;
    }

    /** How far letters about a repair came, by the links in them; those that ask how it was aren't among them. */
    @OpenTo("the counter, which asks who may see the repair")
    public List<PostedLetter> about(String ticket) {
        return letters.about(ticket, Purpose.TRACKING, Purpose.ESTIMATE);
    }

    /** Takes back letters that weren't sent yet, in one statement. */
    @OpenTo("every room, within what its own caller may do")
    public void withdraw(String... keys) {
        letters.withdraw(keys);
    }
}
