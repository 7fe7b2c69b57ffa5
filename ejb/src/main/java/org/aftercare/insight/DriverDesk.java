package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;

/** What goes along with good and bad answers, for those who lead, within their scope. */
@Stateless
public class DriverDesk {
    /** Of so many answers at most, the newest: with them intervals are narrower than anybody acts upon. */
    public static final int MOST = 20_000;

    @Inject
    RatedRepairs repairs;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /**
     * @param to inclusive
     * @throws org.aftercare.platform.InvalidInput unknown store
     * @throws org.aftercare.access.Forbidden for others, and beyond the caller's scope
     */
    public List<Driver> drivers(QueueQuestion place, YearMonth from, YearMonth to) {
        var within = place.within(callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE), network);
        return DriverRules.drivers(repairs.newest(within, from, to, MOST));
    }
}
