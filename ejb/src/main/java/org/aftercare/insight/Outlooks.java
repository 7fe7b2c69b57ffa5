package org.aftercare.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.aftercare.insight.Outlook.Told;

/** The latest forecast, for a minute: it is the same for everybody, and whoever asks first reckons it. */
@ApplicationScoped
class Outlooks {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private Told latest;

    synchronized Told at(Instant now, Function<Instant, Told> reckon) {
        boolean fresh = latest != null
                && !latest.at().isAfter(now)
                && latest.at().plus(FRESH).isAfter(now);
        if (!fresh) latest = reckon.apply(now);
        return latest;
    }
}
