package org.aftercare.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.platform.InvalidInput;

/**
 * Which reports, by days of the stores.
 *
 * @param region empty text for all that the caller may see
 * @param model empty text for any
 * @param to inclusive
 */
public record ProblemQuestion(String region, String model, LocalDate from, LocalDate to) {
    private static final int LONGEST = 366;
    private static final int DAILY = 14;
    private static final int WEEKLY = 120;

    /** @throws InvalidInput field {@code to}: DATE_ORDER, or a period of more than a year */
    public ProblemQuestion {
        if (to.isBefore(from)) throw new InvalidInput("to", "DATE_ORDER");
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) throw new InvalidInput("to", "TOO_MANY_DAYS", LONGEST);
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The first days of the stretches that a trend is told in: days, weeks or months, the last one perhaps shorter. */
    public List<LocalDate> buckets() {
        return Stream.iterate(from, day -> !day.isAfter(to), this::next).toList();
    }

    private LocalDate next(LocalDate day) {
        return switch (step()) {
            case DAYS -> day.plusDays(1);
            case WEEKS -> day.plusWeeks(1);
            default -> day.withDayOfMonth(1).plusMonths(1);
        };
    }

    /** How long such a stretch is. */
    public ChronoUnit step() {
        if (days() <= DAILY) return ChronoUnit.DAYS;
        return days() <= WEEKLY ? ChronoUnit.WEEKS : ChronoUnit.MONTHS;
    }
}
