package org.aftercare.network;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** What is said of a store, by column of {@code stores.csv}. */
final class StoreFacts {
    static final String NAME = "name";
    static final String REGION = "region";
    static final String COUNTRY = "country";
    static final String ZONE = "zone";
    static final String HOURS = "hours";
    static final String IN_OPERATION = "inOperation";
    /** No column of the file: closing a store says it. */
    static final String SUCCESSOR = "successor";
    /** In the order in which people read them. */
    static final List<String> COLUMNS = List.of(
            NAME,
            REGION,
            COUNTRY,
            ZONE,
            "lat",
            "lon",
            HOURS,
            "levels",
            "technicians",
            "benches",
            IN_OPERATION,
            "makers",
            "type",
            "legalName",
            "address",
            "phone",
            "email");
    /** Calendars say these once the store is there, and what is kept of tickets and people depends on the others. */
    static final Set<String> FIXED = Set.of(REGION, COUNTRY, ZONE, HOURS);

    private StoreFacts() {}

    /** @param said checked before, all of it */
    static StoreCard card(StoreCode code, Map<String, String> said) {
        return new StoreCard(
                code,
                text(said, NAME),
                new RegionCode(text(said, REGION)),
                text(said, COUNTRY),
                ZoneId.of(text(said, ZONE)),
                new Location(number(said, "lat"), number(said, "lon")),
                text(said, HOURS),
                levels(said),
                Authorisations.parse(text(said, "makers")),
                number(said, "technicians"),
                (int) number(said, "benches"),
                isInOperation(said),
                text(said, "type"),
                new StoreContact(
                        text(said, "legalName"), text(said, "address"), text(said, "phone"), text(said, "email")),
                text(said, SUCCESSOR));
    }

    static Set<String> levels(Map<String, String> said) {
        return Arrays.stream(text(said, "levels").split("\\s+"))
                .filter(level -> !level.isEmpty())
                .collect(Collectors.toSet());
    }

    static boolean isInOperation(Map<String, String> said) {
        return text(said, IN_OPERATION).equals("yes");
    }

    static String text(Map<String, String> said, String column) {
        return said.getOrDefault(column, "").strip();
    }

    private static double number(Map<String, String> said, String column) {
        var text = text(said, column);
        return text.isEmpty() ? 0 : new BigDecimal(text).doubleValue();
    }

    /** What is said otherwise than before. */
    static Map<String, String> news(Map<String, String> said, Map<String, String> before) {
        Map<String, String> news = new TreeMap<>();
        said.forEach((column, text) -> {
            if (!text.equals(before.getOrDefault(column, ""))) news.put(column, text);
        });
        return news;
    }
}
