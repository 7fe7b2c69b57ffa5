package org.aftercare.ticket;

import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.aftercare.access.Callers;

/** What is given away as goodwill; granting it is a step. */
@Stateless
public class GoodwillDesk {
    @Inject
    CaseFile files;

    @Inject
    Goodwill goodwill;

    @Inject
    GoodwillGrants grants;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** What the store where that customer came may still give away this month. */
    public GoodwillLeft left(TicketNumber number) {
        callers.mustBe(LEAD, MANAGER, OFFICE);
        return goodwill.left(files.read(number), clock.instant());
    }

    /** What was given in a month by the stores that the caller sees, by store, the oldest first. */
    public List<GoodwillGiven> given(YearMonth month) {
        var caller = callers.mustBe(LEAD, MANAGER, OFFICE);
        return grants.in(month).stream()
                .filter(grant -> grant.isSeenBy(caller))
                .map(GoodwillGrant::card)
                .toList();
    }
}
