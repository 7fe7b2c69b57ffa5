package org.aftercare.web.api;

import java.util.List;
import org.aftercare.network.StoreCard;

/** A store. @param openNow whether its doors are open at this instant */
public record StoreJson(
        String code,
        String name,
        String region,
        String country,
        String zone,
        String hours,
        LocationJson location,
        List<String> levels,
        boolean inOperation,
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
                store.inOperation(),
                Absent.ifEmpty(store.type()),
                openNow);
    }
}
