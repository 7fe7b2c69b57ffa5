package org.aftercare.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.BreachQuestion;
import org.aftercare.sla.BreachQuestion.View;
import org.aftercare.sla.ClockKind;

/**
 * A list of breaches as its address says it, so that it can be kept and shared. Unknown values count as not given.
 */
final class BreachAddress {
    static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final List<String> FILTERS = List.of("clock", "store", "region", "days");

    private final Map<String, String> parts;

    private BreachAddress(Map<String, String> parts) {
        this.parts = parts;
    }

    static BreachAddress of(Map<String, String[]> parameters) {
        Map<String, String> parts = new TreeMap<>();
        for (String name : List.of("view", "clock", "store", "region", "days", "after"))
            Optional.ofNullable(parameters.get(name))
                    .filter(values -> values.length > 0 && !values[0].isBlank())
                    .ifPresent(values -> parts.put(name, values[0].strip()));
        keep(
                parts,
                "view",
                view -> Arrays.stream(View.values()).anyMatch(one -> one.name().equals(view)));
        keep(
                parts,
                "clock",
                kind -> Arrays.stream(ClockKind.values())
                        .anyMatch(one -> one.name().equals(kind)));
        keep(parts, "store", StoreCode::isValid);
        keep(parts, "region", RegionCode::isValid);
        keep(
                parts,
                "days",
                days -> PERIODS.stream().anyMatch(one -> one.toString().equals(days)));
        return new BreachAddress(parts);
    }

    private static void keep(Map<String, String> parts, String name, Predicate<String> known) {
        if (parts.containsKey(name) && !known.test(parts.get(name))) parts.remove(name);
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    View view() {
        return parts.containsKey("view") ? View.valueOf(part("view")) : View.NO_REASON;
    }

    BreachQuestion question(Instant now) {
        return new BreachQuestion(
                view(),
                Optional.of(part("clock")).filter(kind -> !kind.isEmpty()).map(ClockKind::valueOf),
                part("store"),
                part("region"),
                part("days").isEmpty() ? null : now.minus(Duration.ofDays(Long.parseLong(part("days")))),
                null);
    }

    String after() {
        return part("after");
    }

    /** Which filters are set, by name. */
    Map<String, String> filters() {
        var set = new LinkedHashMap<String, String>();
        FILTERS.stream().filter(parts::containsKey).forEach(name -> set.put(name, part(name)));
        return set;
    }

    /** The same part of the same list. */
    String here() {
        return address(parts);
    }

    /** The first part of the same list with one thing other than now; empty text leaves it out. */
    String with(String name, String value) {
        var changed = new TreeMap<>(parts);
        changed.remove("after");
        if (value.isEmpty()) changed.remove(name);
        else changed.put(name, value);
        return address(changed);
    }

    String next(String cursor) {
        var changed = new TreeMap<>(parts);
        changed.put("after", cursor);
        return address(changed);
    }

    private static String address(Map<String, String> parts) {
        return "breaches.xhtml"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }
}
