package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Callers;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.access.StaffDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.notice.Outbox;
import org.aftercare.platform.StoreCode;

/**
 * Writes people what their clocks have reached: at most one letter in the time that policy says, which tells all, and
 * none in their quiet hours. A letter and the note that it was written are one transaction: whoever dies in between, it
 * is written once.
 */
@Stateless
public class EscalationDesk {
    private static final Logger LOG = System.getLogger(EscalationDesk.class.getName());
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
    NetworkDesk network;

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
        Optional<Colleague> known = staff.find(person);
        Optional<Colleague> reader = known.filter(one -> one.contact().isReachable());
        if (reader.isPresent()) write(reader.get(), policy, now);
        else if (!passedOn(
                person, known.map(one -> Audience.insteadOf(one.role())).orElse(Audience.LEADS)))
            tellings.waitUntil(person, now.plus(policy.every()));
    }

    private void write(Colleague reader, EscalationPolicy policy, Instant now) {
        Instant free = readers.free(reader, now, policy);
        if (free.isAfter(now)) {
            tellings.waitUntil(reader.name(), free);
            return;
        }
        int letter = tellings.nextLetter(reader.name());
        var lines = tellings.lines(reader.name(), letter, policy.lines());
        if (lines.isEmpty()) return;
        outbox.put(readers.letter(reader, letter, lines, now));
        tellings.waitUntil(reader.name(), now.plus(policy.every()));
    }

    /**
     * Whoever has lost their address since can't be told: those above are, in letters of their own.
     *
     * @return whether all of it could be passed on; what couldn't stays untold
     */
    private boolean passedOn(String person, Audience first) {
        boolean all = true;
        for (StoreCode code : tellings.storesUntold(person)) {
            var store = network.store(code);
            var people = staff.around(Set.of(code), Set.of(store.region()));
            var above = Answerable.upFrom(first, code, store.region(), people);
            above.forEach(name -> tellings.tellToo(name, person, code));
            if (above.isEmpty())
                LOG.log(Level.WARNING, "somebody told of deadlines at {0} has no address, nor has anybody above", code);
            else tellings.takeBack(person, code);
            all &= !above.isEmpty();
        }
        return all;
    }

    /** Somebody whose letter can't be written is tried again in a minute, and holds nobody up. */
    public void postpone(String person) {
        callers.mustBe(Role.SYSTEM);
        if (tellings.claim(person, clock.instant()))
            tellings.waitUntil(person, clock.instant().plus(LATER));
    }
}
