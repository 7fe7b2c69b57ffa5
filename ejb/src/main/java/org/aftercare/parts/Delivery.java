package org.aftercare.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NeverOpen;

/** When a maker's parcel is there: as doors open on the store's n-th open day after the one on which it was ordered. */
final class Delivery {
    private Delivery() {}

    static Instant expected(Instant ordered, int openDays, BusinessTime hours, ZoneId zone) {
        try {
            var at = ordered;
            for (int day = 0; day < openDays; day++) at = hours.nextOpening(tomorrow(at, zone));
            return at;
        } catch (NeverOpen unknown) {
            return ordered.plus(Duration.ofDays(openDays));
        }
    }

    private static Instant tomorrow(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }
}
