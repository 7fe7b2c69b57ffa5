package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;

/** How many promises will be broken soon, within the scope of those who lead. */
@Stateless
public class ForecastDesk {
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    @Inject
    Outlooks outlooks;

    @Inject
    Outlook outlook;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** For the question's store or region; up to a minute old. @throws org.aftercare.platform.InvalidInput unknown store */
    public Forecast forecast(QueueQuestion place) {
        var within = place.within(callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE), network);
        var told = outlooks.at(clock.instant(), outlook::tell);
        var tickets = told.tickets().stream().filter(one -> isAt(within, one)).toList();
        int[] broken = new int[ForecastRules.PATHS];
        tickets.stream()
                .map(AtRisk::pickupStore)
                .distinct()
                .forEach(store -> IntStream.range(0, broken.length)
                        .forEach(path -> broken[path] += told.broken().get(store)[path]));
        Arrays.sort(broken);
        return new Forecast(
                told.at(),
                Arrays.stream(broken).average().orElse(0),
                ForecastRules.quantile(broken, LOW),
                ForecastRules.quantile(broken, HIGH),
                tickets);
    }

    /** As the queue's own conditions are: a store is narrower than its region. */
    private static boolean isAt(QueueQuestion place, AtRisk one) {
        if (!place.store().isEmpty()) return one.pickupStore().value().equals(place.store());
        return place.region().isEmpty() || one.region().value().equals(place.region());
    }
}
