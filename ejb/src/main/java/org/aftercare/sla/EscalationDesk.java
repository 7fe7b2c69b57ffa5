package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.access.StaffDesk;
import org.aftercare.notice.Outbox;

/**
 * Writes people what their clocks have reached: at most one letter in the time that policy says, which tells all, and
 * none in their quiet hours. A letter and the note that it was written are one transaction: whoever dies in between, it
 * is written once.
 */
@Stateless
public class EscalationDesk {
    private static final Duration LATER = Duration.ofMinutes(1);

    @Inject
    Tellings tellings;

    @Inject
    EscalationPolicies policies;

    @Inject
    Reader readers;

    @Inject
    StaffDesk staff;

    @Inject
    Outbox outbox;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Names of people to whom something may have to be written now. */
    public List<String> waiting(int limit) {
        callers.mustBe(Role.SYSTEM);
        return tellings.waiting(clock.instant(), limit);
    }

    /** Writes them one letter of everything that they weren't told yet, unless another node does, or they rest. */
    public void write(String person) {
        callers.mustBe(Role.SYSTEM);
        Instant now = clock.instant();
        if (!tellings.claim(person, now)) return;
        var policy = policies.inForce();
        Optional<Colleague> reader =
                staff.find(person).filter(one -> one.contact().isReachable());
        Instant free = reader.map(one -> readers.free(one, now, policy)).orElse(now);
        if (free.isAfter(now)) {
            tellings.waitUntil(person, free);
            return;
        }
        int letter = tellings.nextLetter(person);
        var lines = tellings.lines(person, letter, policy.lines());
        if (lines.isEmpty() || reader.isEmpty()) return;
        outbox.put(readers.letter(reader.get(), letter, lines, now));
        tellings.waitUntil(person, now.plus(policy.every()));
    }

    /** Somebody whose letter can't be written is tried again in a minute, and holds nobody up. */
    public void postpone(String person) {
        callers.mustBe(Role.SYSTEM);
        if (tellings.claim(person, clock.instant()))
            tellings.waitUntil(person, clock.instant().plus(LATER));
    }
}
