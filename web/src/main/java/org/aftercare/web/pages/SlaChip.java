package org.aftercare.web.pages;

import java.time.Duration;
import java.time.Instant;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.web.Words;

/**
 * How a promise stands, in a few words: a word, a sign and a colour.
 *
 * @param due epoch milliseconds for the page's clock; 0 where nothing counts down
 * @param tone {@code late}, {@code soon}, {@code kept} or empty
 */
public record SlaChip(String words, String absolute, long due, String tone, String icon) {
    static final SlaChip NONE = new SlaChip("", "", 0, "", "clock");

    /** @param dueAt null while nothing runs */
    static SlaChip of(Words words, Instant now, Instant dueAt, boolean paused, boolean atRisk, boolean breached) {
        if (paused)
            return new SlaChip(
                    words.of(breached ? "sla.pausedLate" : "sla.paused"), "", 0, breached ? "late" : "", "pause");
        if (dueAt == null) return breached ? new SlaChip(words.of("sla.missed"), "", 0, "late", "alert") : NONE;
        boolean late = dueAt.isBefore(now);
        return new SlaChip(
                words.of(
                        late ? "sla.late" : "sla.due",
                        span(words, Duration.between(now, dueAt).abs())),
                words.instant(dueAt),
                dueAt.toEpochMilli(),
                late || breached ? "late" : atRisk ? "soon" : "",
                late || breached ? "alert" : "clock");
    }

    /** As a clock stands. */
    static SlaChip of(Words words, Instant now, ClockCard clock) {
        return switch (clock.state()) {
            case RUNNING, AT_RISK, BREACHED ->
                of(words, now, clock.dueAt(), false, clock.state() == State.AT_RISK, clock.state() == State.BREACHED);
            case PAUSED -> new SlaChip(words.of("sla.paused"), "", 0, "", "pause");
            case MET -> new SlaChip(words.of(clock.state()), "", 0, "kept", "check");
            case MISSED -> new SlaChip(words.of(clock.state()), "", 0, "late", "alert");
            case CANCELLED -> new SlaChip(words.of(clock.state()), "", 0, "", "cross");
        };
    }

    public boolean isShown() {
        return !words.isEmpty();
    }

    /** The two largest units, e.g. {@code 1 h 20 min}, {@code 2 d 3 h}; whole minutes, rounded down. */
    static String span(Words words, Duration length) {
        long days = length.toDays();
        int hours = length.toHoursPart();
        int minutes = length.toMinutesPart();
        if (days > 0) return days + " " + words.of("unit.d") + part(hours, words.of("unit.h"));
        if (hours > 0) return hours + " " + words.of("unit.h") + part(minutes, words.of("unit.min"));
        return minutes + " " + words.of("unit.min");
    }

    /** Opening hours are no days: {@code 40 h}, not {@code 1 d 16 h}. */
    static String hours(Words words, Duration length) {
        return length.toHours() == 0
                ? span(words, length)
                : length.toHours() + " " + words.of("unit.h") + part(length.toMinutesPart(), words.of("unit.min"));
    }

    private static String part(int number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
