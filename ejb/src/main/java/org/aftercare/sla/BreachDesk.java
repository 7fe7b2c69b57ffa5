package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.access.StaffDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/**
 * Looking after broken promises: a lead in their store, a manager in their region, head office everywhere. Nothing of
 * it stands in a repair's way: a reason that is missing blocks neither collection nor closing.
 */
@Stateless
public class BreachDesk {
    private static final int LONGEST = 1_000;

    @Inject
    Breaches breaches;

    @Inject
    StaffDesk staff;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The caller looks after it; who said so first stays.
     *
     * @throws StaleBreach when it is no longer what the caller saw
     * @throws NotFound beyond the caller's scope, or taken back meanwhile
     */
    public BreachCard acknowledge(long id, long version) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        var breach = held(id, version);
        breach.acknowledge(caller.name(), clock.instant());
        return settled(breach);
    }

    /**
     * @param person a lead of its store or a manager of its region; empty text for whichever lead comes first
     * @throws InvalidInput field {@code person}: UNKNOWN_PERSON
     */
    public BreachCard give(long id, long version, String person) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        var breach = held(id, version);
        if (!person.isEmpty()
                && staff.answerable(breach.store(), breach.region()).stream()
                        .noneMatch(one -> one.name().equals(person)))
            throw new InvalidInput("person", "UNKNOWN_PERSON");
        breach.give(person, caller.name(), clock.instant());
        return settled(breach);
    }

    /**
     * Says why it came to that, which acknowledges it too.
     *
     * @param reason null counts as missing
     * @throws InvalidInput field {@code reason}: REQUIRED; {@code words}: REQUIRED for {@link BreachReason#OTHER}, TOO_LONG
     */
    public BreachCard explain(long id, long version, BreachReason reason, String words) {
        var caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        if (reason == null) throw new InvalidInput("reason", "REQUIRED");
        String saying = words.strip();
        if (reason == BreachReason.OTHER && saying.isEmpty()) throw new InvalidInput("words", "REQUIRED");
        if (saying.length() > LONGEST) throw new InvalidInput("words", "TOO_LONG", LONGEST);
        var breach = held(id, version);
        breach.explain(reason, saying, caller.name(), clock.instant());
        return settled(breach);
    }

    /** To whom it may be given: leads of its store, managers of its region. */
    public List<Colleague> candidates(BreachCard breach) {
        callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE).mustSee(breach.store(), breach.region());
        return staff.answerable(breach.store(), breach.region());
    }

    private Breach held(long id, long version) {
        var caller = callers.current();
        var breach = breaches.locked(id)
                .filter(found -> caller.sees(found.store(), found.region()))
                .orElseThrow(() -> new NotFound("breach", id));
        if (breach.version() != version) throw breach.stale();
        return breach;
    }

    private BreachCard settled(Breach breach) {
        breaches.flush();
        return breach.card();
    }
}
