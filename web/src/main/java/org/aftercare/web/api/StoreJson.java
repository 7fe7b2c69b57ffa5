package org.aftercare.web.api;

import java.util.List;
import org.aftercare.network.StoreCard;

/**
 * A store.
 *
 * @param makers whose phones it may repair, and up to what, as {@code Apple: L1 L2, Samsung}; absent: every maker's
 * @param technicians hours they work for each hour it is open
 * @param successor where its customers go now that it is closed for good; absent while it isn't
 * @param openNow whether its doors are open at this instant
 */
public record StoreJson(
        String code,
        String name,
        String region,
        String country,
        String zone,
        String hours,
        LocationJson location,
        List<String> levels,
        String makers,
        double technicians,
        boolean inOperation,
        String successor,
        String type,
        boolean openNow) {

    /** In degrees. */
    public record LocationJson(double latitude, double longitude) {}

    static StoreJson of(StoreCard store, boolean openNow) {
        return new StoreJson(
                store.code().value(),
                store.name(),
                store.region().value(),
                store.country(),
                store.zone().getId(),
                store.hours(),
                new LocationJson(store.location().latitude(), store.location().longitude()),
                store.levels().stream().sorted().toList(),
                Absent.ifEmpty(store.authorisations().toString()),
                store.capacity(),
                store.inOperation(),
                Absent.ifEmpty(store.successor()),
                Absent.ifEmpty(store.type()),
                openNow);
    }
}
