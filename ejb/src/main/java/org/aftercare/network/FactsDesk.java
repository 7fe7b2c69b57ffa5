package org.aftercare.network;

import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.Typed;

/**
 * What is said of stores and lanes: managers read what concerns their region, head office says it. Nothing that is said
 * changes the past.
 */
@Stateless
public class FactsDesk {
    private static final int WORDS = 1_000;
    private static final int YEARS_AHEAD = 5;
    private static final int MOST_ACTS = 200;

    @Inject
    NetworkBook book;

    @Inject
    CalendarBook calendars;

    @Inject
    PartOrder orders;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * All that is said of a store or a lane, and every act that said it.
     *
     * @throws NotFound when there is none, or it is beyond the caller's scope
     */
    public PartFacts facts(Part part) {
        var caller = callers.mustBe(MANAGER, OFFICE);
        var known = book.facts();
        boolean sees = part.isLane()
                || part.store()
                        .flatMap(book::find)
                        .filter(store -> caller.sees(store.code(), store.region()))
                        .isPresent();
        var said = known.said(part, clock.instant());
        if (!sees || said.isEmpty()) throw new NotFound(part.isLane() ? "lane" : "store", part);
        var acts = new ArrayList<>(known.of(part));
        Collections.reverse(acts);
        return new PartFacts(part, said, known.last(part), acts);
    }

    /** Every lane that is named, and the two that hold where none is; without what was said before. */
    public List<PartFacts> lanes() {
        callers.mustBe(MANAGER, OFFICE);
        var known = book.facts();
        var now = clock.instant();
        return known.lanes(now).stream()
                .map(lane -> new PartFacts(lane, known.said(lane, now), known.last(lane), List.of()))
                .toList();
    }

    /** What was said last, the latest first; at most 200. */
    public List<NetworkAct> acts() {
        callers.mustBe(OFFICE);
        var acts = new ArrayList<>(book.facts().acts());
        Collections.reverse(acts);
        return acts.stream().limit(MOST_ACTS).toList();
    }

    /**
     * Has something else hold of a store or a lane, or opens a new one.
     *
     * @return the act
     * @throws InvalidInput fields by column, {@code code}, {@code to}, {@code from}, {@code reason}
     * @throws NetworkEdited when somebody changed the same one since the caller looked
     */
    public NetworkAct change(ChangePart order) {
        var caller = callers.mustBe(OFFICE);
        var known = book.locked();
        var part = order.part();
        if (order.seen() != known.last(part)) throw edited(known, part);
        var now = clock.instant();
        var from = from(order, now, known);
        var before = known.said(part, from);
        var errors = new ArrayList<>(orders.errors(
                part, order.said(), before, code -> known.store(code, now).isPresent()));
        errors.addAll(when(order, before, known));
        errors.addAll(why(order.reason()));
        var news = errors.isEmpty() ? PartOrder.news(part, order.said(), before) : Map.<String, String>of();
        if (errors.isEmpty() && news.isEmpty()) errors.add(FieldError.of("from", "NETWORK_SAYS_SO"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return said(from, caller.name(), order.reason(), Map.of(part, news), known);
    }

    /**
     * The store takes nothing in any more; its customers go to the other one.
     *
     * @throws NetworkEdited when somebody changed it since the caller looked
     */
    @OpenTo("the counter, which closes stores and has asked the caller")
    public NetworkAct close(StoreCode store, StoreCode successor, String reason, int seen) {
        var known = book.locked();
        var part = Part.of(store);
        if (seen != known.last(part)) throw edited(known, part);
        var news = Map.of(StoreFacts.IN_OPERATION, "no", StoreFacts.SUCCESSOR, successor.value());
        return said(clock.instant(), callers.current().name(), reason, Map.of(part, news), known);
    }

    private NetworkAct said(
            Instant from, String actor, String reason, Map<Part, Map<String, String>> changes, NetworkFacts known) {
        var act = new NetworkAct(
                0, from, NetworkAct.Origin.OFFICE, actor, reason.strip(), clock.instant(), new TreeMap<>(changes));
        changes.forEach((part, columns) -> {
            if (!part.isLane()
                    && known.of(part).isEmpty()
                    && known.said(part, from).isEmpty())
                calendars.begin(StoreFacts.card(part.store().orElseThrow(), columns));
        });
        return book.append(act);
    }

    private static NetworkEdited edited(NetworkFacts known, Part part) {
        return known.latest(part)
                .map(last -> new NetworkEdited(last.number(), last.actor(), last.at(), last.reason()))
                .orElseThrow(() -> new NotFound(part.isLane() ? "lane" : "store", part));
    }

    static List<FieldError> why(String reason) {
        if (reason.isBlank()) return List.of(FieldError.of("reason", "REASON_REQUIRED"));
        if (!Typed.isStorable(reason)) return List.of(FieldError.of("reason", "CONTROL_CHARACTER"));
        return reason.length() > WORDS ? List.of(FieldError.of("reason", "TOO_LONG", WORDS)) : List.of();
    }

    private List<FieldError> when(ChangePart order, Map<String, String> before, NetworkFacts known) {
        if (order.from().isBlank()) return List.of();
        var typed = day(order.from());
        if (typed.isEmpty()) return List.of(FieldError.of("from", "INVALID_DATE"));
        var day = typed.get();
        var today = LocalDate.ofInstant(clock.instant(), zone(order.part(), known));
        if (day.isBefore(today)) return List.of(FieldError.of("from", "DAY_OVER", today));
        if (day.isAfter(today.plusYears(YEARS_AHEAD)))
            return List.of(FieldError.of("from", "OUT_OF_RANGE", today, today.plusYears(YEARS_AHEAD)));
        boolean fresh = before.isEmpty() && !order.part().isLane() && day.isAfter(today);
        return fresh ? List.of(FieldError.of("from", "NEW_STORE_NOW")) : List.of();
    }

    /** The day begins there; today's is from now on, as is one that is wrong. */
    private static Instant from(ChangePart order, Instant now, NetworkFacts known) {
        return day(order.from())
                .map(day -> day.atStartOfDay(zone(order.part(), known)).toInstant())
                .filter(start -> start.isAfter(now))
                .orElse(now);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(Typed.day(text.strip()));
        } catch (DateTimeException no) {
            return Optional.empty();
        }
    }

    private static ZoneId zone(Part part, NetworkFacts known) {
        return part.store()
                .flatMap(code -> known.store(code, Instant.MAX))
                .map(StoreCard::zone)
                .orElse(ZoneOffset.UTC);
    }
}
