package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.Country;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.notice.Letter;
import org.aftercare.sla.Tellings.Line;

/** How somebody is written to about deadlines: when, in which language and zone, and what stands in the letter. */
@Dependent
class Reader {
    private static final String USUAL_LANGUAGE = "en";

    @Inject
    NetworkDesk network;

    /** The instant itself, or when they may be written to next. */
    Instant free(Colleague person, Instant now, EscalationPolicy policy) {
        Predicate<LocalDate> works = person.store()
                .filter(store -> !policy.onClosedDays())
                .map(network::calendar)
                .<Predicate<LocalDate>>map(calendar -> day -> isOpen(calendar, day, zone(person)))
                .orElse(day -> true);
        return policy.quiet().passed(now, zone(person), works);
    }

    private static boolean isOpen(BusinessTime calendar, LocalDate day, ZoneId zone) {
        return !calendar.spans(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())
                .isEmpty();
    }

    /** @param lines the worst first, at least one */
    Letter letter(Colleague person, int number, List<Line> lines, Instant now) {
        Map<String, String> words = new HashMap<>();
        int clocks = lines.get(0).clocks();
        int breached = lines.get(0).breached();
        words.put("name", person.fullName());
        words.put("zone", zone(person).getId());
        words.put("count", String.valueOf(clocks));
        if (breached > 0) words.put("breached", String.valueOf(breached));
        if (clocks > breached) words.put("warned", String.valueOf(clocks - breached));
        if (clocks > lines.size()) words.put("more", String.valueOf(clocks - lines.size()));
        words.put(Letter.PAGE, page(person.role()));
        for (int i = 0; i < lines.size(); i++) put(words, "item." + (i + 1) + ".", lines.get(i));
        return new Letter(
                "escalation:" + person.name() + ":" + number,
                person.contact().email(),
                language(person),
                "escalation",
                words,
                Optional.empty(),
                now);
    }

    private void put(Map<String, String> words, String item, Line line) {
        words.put(item + "is", sentence(line));
        words.put(item + "number", line.ticket().value());
        words.put(item + "clock", line.kind().name());
        words.put(
                item + "place",
                network.find(line.store())
                        .map(StoreCard::name)
                        .orElse(line.store().value()));
        words.put(item + "at", line.dueAt().toString());
        words.put(
                item + "level",
                String.valueOf(line.level() > Terms.BREACH ? line.level() - Terms.BREACH : line.level()));
    }

    private static String sentence(Line line) {
        if (line.level() < Terms.BREACH) return "warning";
        String what = line.level() == Terms.BREACH ? "breach" : "tier";
        return line.isOver() ? what + "Over" : what;
    }

    /** Those who answer for breaches get their list, others their queue. */
    private static String page(Role role) {
        return switch (role) {
            case LEAD, MANAGER, OFFICE -> "/breaches.xhtml";
            case TECHNICIAN -> "/queue.xhtml?side=bench";
            default -> "/queue.xhtml";
        };
    }

    private String language(Colleague person) {
        if (!person.contact().language().isEmpty()) return person.contact().language();
        return most(person, StoreCard::country)
                .flatMap(network::country)
                .filter(country -> !person.is(Role.OFFICE))
                .map(Country::language)
                .orElse(USUAL_LANGUAGE);
    }

    /** Of their store, or of most of the stores that they see. */
    private ZoneId zone(Colleague person) {
        return most(person, StoreCard::zone).orElse(ZoneOffset.UTC);
    }

    private <T> Optional<T> most(Colleague person, Function<StoreCard, T> of) {
        Stream<StoreCard> seen =
                network.stores().stream().filter(store -> person.scope().covers(store.code(), store.region()));
        return seen.collect(Collectors.groupingBy(of, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<T, Long>comparingByValue()
                        .thenComparing(
                                Comparator.comparing(entry -> entry.getKey().toString())))
                .map(Map.Entry::getKey);
    }
}
