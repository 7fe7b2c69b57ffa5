package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;

/**
 * Keeps the sums of answers. An answer itself writes no sum, so customers never wait for each other at their store's: it
 * only marks its invitation, and what changed of that is added here a moment later.
 */
@Stateless
public class CountDesk {
    @Inject
    ScoreSums sums;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** Counts at most so many invitations that wait for it. @return how many */
    public int count(int most) {
        callers.mustBe(Role.SYSTEM);
        List<Invitation> waiting = sums.claimed(clock.instant(), most);
        SortedMap<SumKey, Tally> changes = new TreeMap<>();
        for (Invitation invitation : waiting) {
            Tally change = invitation.count();
            invitation.sumKeys().forEach(key -> changes.merge(key, change, Tally::and));
        }
        sums.add(changes);
        return waiting.size();
    }
}
