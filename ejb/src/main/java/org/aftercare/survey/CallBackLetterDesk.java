package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;

/** Tells those who have to call, and those above them when nobody did, outside of quiet hours. */
@Stateless
public class CallBackLetterDesk {
    @Inject
    CallBacks callBacks;

    @Inject
    CallBackLetters letters;

    @Inject
    SurveyPolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Call-backs of which somebody has to be told now. */
    public List<Long> waiting(int limit) {
        callers.mustBe(Role.SYSTEM);
        return callBacks.toTell(clock.instant(), limit);
    }

    /** Writes the letter that is due, once: whoever else comes for it finds that it was written, or the call settled. */
    public void write(long id) {
        callers.mustBe(Role.SYSTEM);
        Instant now = clock.instant();
        callBacks.locked(id).filter(one -> one.isToBeTold(now)).ifPresent(one -> write(one, now));
    }

    private void write(CallBack callBack, Instant now) {
        StoreCard store = network.store(callBack.store());
        Instant free = policies.inForce().outsideQuietHours(now, store.zone());
        if (free.isAfter(now)) {
            callBacks.tellAt(callBack, free);
            return;
        }
        letters.tell(callBack, store, now);
        callBacks.tellAt(callBack, callBack.tellNextAt(now));
    }
}
