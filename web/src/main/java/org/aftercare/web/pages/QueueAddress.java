package org.aftercare.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.insight.AgeBand;
import org.aftercare.insight.Ended;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.insight.QueueQuestion.Side;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.TicketStatus;

/**
 * A queue as its address says it: everything that one sees is in the address, so that it can be kept and shared.
 * Unknown values count as not given.
 */
final class QueueAddress {
    /** Those that a queue offers. */
    static final List<String> VIEWS = List.of("open", "breached", "atRisk", "paused", "ready", "mine");

    /** Those that the board links to besides: by their deadline, and promises that were kept or missed in a period. */
    private static final List<String> BOARD_VIEWS = List.of("dueToday", "dueSoon", "ended");

    private static final List<String> FILTERS =
            List.of("status", "store", "region", "age", "kind", "result", "days", "from", "to", "q");
    private static final String TRAIL = "~";
    /** Asked for in the background: no part of where one is. */
    private static final String LIVE = "live";

    private final Map<String, String> parts;

    private QueueAddress(Map<String, String> parts) {
        this.parts = parts;
    }

    /** The same list as a file. @param form csv or xlsx */
    String file(String form) {
        return with("", "").replaceFirst("queue[.]xhtml", "queue." + form);
    }

    static QueueAddress of(Map<String, String[]> parameters) {
        Map<String, String> parts = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (values.length > 0 && !values[0].isBlank() && !name.equals(LIVE)) parts.put(name, values[0].strip());
        });
        return new QueueAddress(parts);
    }

    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    String view() {
        return VIEWS.contains(part("view")) || BOARD_VIEWS.contains(part("view")) ? part("view") : "open";
    }

    /** The clerk looks from the counter, the technician from the bench; others choose. */
    Side side(Caller caller) {
        boolean bench = part("side").isEmpty()
                ? caller.is(Role.TECHNICIAN)
                : part("side").equals("bench");
        return bench ? Side.BENCH : Side.COUNTER;
    }

    String sort() {
        return part("sort").equals("opened") ? "opened" : "due";
    }

    List<TicketStatus> statuses() {
        var asked = Arrays.stream(TicketStatus.values())
                .filter(status -> status.name().equals(part("status")))
                .toList();
        return asked.isEmpty() && view().equals("ready")
                ? List.of(TicketStatus.READY, TicketStatus.RETURN_READY)
                : asked;
    }

    /** @param zone in which a period's days are meant */
    QueueQuestion question(Caller caller, Instant now, ZoneId zone) {
        String sla = switch (view()) {
            case "breached" -> "BREACHED";
            case "atRisk" -> "AT_RISK";
            case "paused" -> "PAUSED";
            case "dueToday" -> "DUE_TODAY";
            case "dueSoon" -> "DUE_SOON";
            default -> "";
        };
        return new QueueQuestion(
                side(caller),
                part("store"),
                part("region"),
                statuses(),
                sla,
                one(AgeBand.values(), part("age")).map(Enum::name).orElse(""),
                view().equals("ended") ? ended(now, zone) : null,
                view().equals("mine") ? caller.name() : "",
                part("q"),
                sort());
    }

    private Ended ended(Instant now, ZoneId zone) {
        var period = Period.of(part("days"), part("from"), part("to"), now, zone);
        return new Ended(
                one(ClockKind.values(), part("kind")).orElse(ClockKind.READY),
                List.of(Ended.MET, Ended.MISSED).contains(part("result")) ? part("result") : "",
                period.from(),
                period.to());
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    /** The same place without view, filters and search: what the counts of the views are about. */
    QueueQuestion whole(Caller caller) {
        return new QueueQuestion(side(caller), part("store"), part("region"), List.of(), "", "", "", "due");
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

    /** The first page of the same queue with one part other than now; empty text leaves it out. */
    String with(String name, String value) {
        var changed = new TreeMap<>(parts);
        changed.keySet().removeAll(List.of("after", "trail", "language"));
        if (value.isEmpty()) changed.remove(name);
        else changed.put(name, value);
        return address(changed);
    }

    /** The following page; it knows the way back, as a cursor points forward only. */
    String next(String cursor) {
        var trail = trail();
        trail.add(after());
        return paged(cursor, trail);
    }

    boolean isFirst() {
        return after().isEmpty();
    }

    String previous() {
        var trail = trail();
        String cursor = trail.isEmpty() ? "" : trail.remove(trail.size() - 1);
        return paged(cursor, trail);
    }

    private List<String> trail() {
        return part("trail").isEmpty() && isFirst()
                ? new ArrayList<>()
                : new ArrayList<>(Arrays.asList(part("trail").split(TRAIL, -1)));
    }

    private String paged(String cursor, List<String> trail) {
        var changed = new TreeMap<>(parts);
        changed.remove("language");
        changed.put("after", cursor);
        changed.put("trail", String.join(TRAIL, trail));
        changed.values().removeIf(String::isEmpty);
        return address(changed);
    }

    private static String address(Map<String, String> parts) {
        return "queue.xhtml"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }
}
