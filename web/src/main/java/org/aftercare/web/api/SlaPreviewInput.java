package org.aftercare.web.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.OpeningHours;
import org.aftercare.network.Span;
import org.aftercare.network.StoreCalendar;
import org.aftercare.network.StoreCalendar.SpecialDay;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.PreviewClock;

/**
 * A promise to be tried.
 *
 * @param store whose calendar counts; absent where {@code calendar} says
 * @param now for when it is reckoned; absent for this instant
 */
public record SlaPreviewInput(
        CalendarInput calendar, String store, String budget, String startedAt, List<PauseInput> pauses, String now) {
    /** As much as a store's own week may say. */
    private static final int WEEK = 300;

    private static final int DAYS = 1_000;
    private static final int PAUSES = 200;

    /** @param weekly as over a door: {@code Mo-Fr 09:00-18:00; Sa 10:00-14:00} @param holidays days off */
    public record CalendarInput(String zone, String weekly, List<String> holidays, List<ExceptionInput> exceptions) {}

    /** A day with hours of its own: {@code 10:00-14:00}, or {@code closed}. */
    public record ExceptionInput(String date, String hours) {}

    /** Half-open; without {@code to} it lasts. */
    public record PauseInput(String from, String to) {}

    PreviewClock parsed(Function<StoreCode, Optional<BusinessTime>> calendars, Instant present) {
        Fields fields = new Fields();
        Optional<BusinessTime> time = time(fields, calendars);
        String length = fields.required("budget", budget, Fields.CODE);
        Optional<Duration> allowed = attempt(fields, "budget", length, "INVALID_DURATION", Duration::parse);
        String start = fields.required("startedAt", startedAt, Fields.CODE);
        Optional<Instant> started = fields.instant("startedAt", start);
        List<Span> rests = pauses(fields);
        Instant at = fields.instant("now", now).orElse(present);
        return fields.made(
                () -> new PreviewClock(time.orElseThrow(), allowed.orElseThrow(), started.orElseThrow(), rests, at));
    }

    private Optional<BusinessTime> time(Fields fields, Function<StoreCode, Optional<BusinessTime>> calendars) {
        if (calendar == null && store == null) fields.wrong("calendar", "REQUIRED");
        if (calendar != null) return own(fields);
        Optional<BusinessTime> known = fields.store("store", store).flatMap(calendars);
        if (store != null && known.isEmpty() && !fields.isWrong("store")) fields.wrong("store", "UNKNOWN_STORE");
        return known;
    }

    private Optional<BusinessTime> own(Fields fields) {
        String place = fields.required("calendar.zone", calendar.zone(), Fields.NAME);
        Optional<ZoneId> zone = attempt(fields, "calendar.zone", place, "ZONE_UNKNOWN", ZoneId::of);
        String week = fields.required("calendar.weekly", calendar.weekly(), WEEK);
        Optional<OpeningHours> hours = attempt(fields, "calendar.weekly", week, "HOURS_OF_WEEK", OpeningHours::parse);
        Map<LocalDate, SpecialDay> days = days(fields);
        if (zone.isEmpty() || hours.isEmpty()) return Optional.empty();
        return Optional.of(
                new StoreCalendar("preview", zone.get(), hours.get(), org.aftercare.network.Holidays.NONE, days));
    }

    private Map<LocalDate, SpecialDay> days(Fields fields) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        List<String> off = calendar.holidays() == null ? List.of() : calendar.holidays();
        List<ExceptionInput> others = calendar.exceptions() == null ? List.of() : calendar.exceptions();
        if (off.size() > DAYS) fields.wrong("calendar.holidays", "TOO_MANY", DAYS);
        if (others.size() > DAYS) fields.wrong("calendar.exceptions", "TOO_MANY", DAYS);
        for (int i = 0; i < Math.min(off.size(), DAYS); i++) {
            String field = "calendar.holidays[" + i + "]";
            fields.date(field, fields.required(field, off.get(i), Fields.CODE))
                    .ifPresent(day -> days.put(day, new SpecialDay("closed", "")));
        }
        for (int i = 0; i < Math.min(others.size(), DAYS); i++) {
            String field = "calendar.exceptions[" + i + "]";
            ExceptionInput other = others.get(i) == null ? new ExceptionInput(null, null) : others.get(i);
            var day = fields.date(field + ".date", fields.required(field + ".date", other.date(), Fields.CODE));
            String text = fields.required(field + ".hours", other.hours(), Fields.NAME);
            var hours = attempt(fields, field + ".hours", text, "HOURS_OF_DAY", told -> new SpecialDay(told, ""));
            if (day.isPresent() && hours.isPresent()) days.put(day.get(), hours.get());
        }
        return days;
    }

    private List<Span> pauses(Fields fields) {
        List<PauseInput> sent = pauses == null ? List.of() : pauses;
        if (sent.size() > PAUSES) fields.wrong("pauses", "TOO_MANY", PAUSES);
        List<Span> rests = new ArrayList<>();
        for (int i = 0; i < Math.min(sent.size(), PAUSES); i++) {
            String field = "pauses[" + i + "]";
            PauseInput pause = sent.get(i) == null ? new PauseInput(null, null) : sent.get(i);
            var from = fields.instant(field + ".from", fields.required(field + ".from", pause.from(), Fields.CODE));
            Instant to = fields.instant(field + ".to", pause.to()).orElse(Instant.MAX);
            if (from.filter(to::isBefore).isPresent()) fields.wrong(field, "PAUSES_OVERLAP");
            else from.ifPresent(begun -> rests.add(new Span(begun, to)));
        }
        return rests;
    }

    private static <T> Optional<T> attempt(
            Fields fields, String field, String text, String otherwise, Function<String, T> parser) {
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(parser.apply(text.strip()));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException unreadable) {
            fields.wrong(field, otherwise);
            return Optional.empty();
        }
    }
}
