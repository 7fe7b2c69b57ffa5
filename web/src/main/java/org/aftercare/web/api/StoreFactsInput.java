package org.aftercare.web.api;

import java.util.Map;
import java.util.TreeMap;

/** What shall be said of a store, as {@code stores.csv} writes it; what is absent stays as it is. */
public record StoreFactsInput(
        String name,
        String region,
        String country,
        String zone,
        String lat,
        String lon,
        String hours,
        String levels,
        String technicians,
        String benches,
        String inOperation,
        String makers,
        String type,
        String legalName,
        String address,
        String phone,
        String email) {
    Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        put(columns, "name", name);
        put(columns, "region", region);
        put(columns, "country", country);
        put(columns, "zone", zone);
        put(columns, "lat", lat);
        put(columns, "lon", lon);
        put(columns, "hours", hours);
        put(columns, "levels", levels);
        put(columns, "technicians", technicians);
        put(columns, "benches", benches);
        put(columns, "inOperation", inOperation);
        put(columns, "makers", makers);
        put(columns, "type", type);
        put(columns, "legalName", legalName);
        put(columns, "address", address);
        put(columns, "phone", phone);
        put(columns, "email", email);
        return columns;
    }

    static void put(Map<String, String> columns, String column, String text) {
        if (text != null) columns.put(column, text);
    }
}
