package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;

/** Whether what customers were told of the day held, and which benches were chosen otherwise than proposed. */
@Stateless
public class CalibrationDesk {
    private static final int MOST_CHOSEN = 200;

    @Inject
    GivenPromises promises;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /**
     * All first promises of the question's store or region whose "safely by" fell into a period.
     *
     * @param to exclusive
     * @throws org.aftercare.platform.InvalidInput unknown store
     * @throws org.aftercare.access.Forbidden for others, and beyond the caller's scope
     */
    public Calibration whole(QueueQuestion place, Instant from, Instant to) {
        return promises.whole(within(place), from, to);
    }

    /** The same by store, the least kept first. */
    public List<Calibration> stores(QueueQuestion place, Instant from, Instant to) {
        return promises.stores(within(place), from, to).stream()
                .sorted(Comparator.comparing(Calibration::safelyShare).thenComparing(Calibration::of))
                .toList();
    }

    /** Benches that were chosen by hand in that period, the newest first: at most 200. */
    public List<ChosenBench> chosen(QueueQuestion place, Instant from, Instant to) {
        return promises.chosen(within(place), from, to, MOST_CHOSEN);
    }

    private QueueQuestion within(QueueQuestion place) {
        return place.within(callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE), network);
    }
}
