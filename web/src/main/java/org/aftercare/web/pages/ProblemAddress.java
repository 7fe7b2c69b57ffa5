package org.aftercare.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.aftercare.insight.ProblemQuestion;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.Typed;

/**
 * What the page of reported problems is asked for, as its address says it: {@code days=30} until today, or {@code from}
 * and {@code to}, both inclusive; a region, a model and a symptom. What can't be read counts as not given.
 *
 * @param days 0 where the days are named
 */
record ProblemAddress(
        String region, String model, String symptom, int days, LocalDate from, LocalDate to, String after) {
    private static final int USUAL = 30;
    private static final int LONGEST = 366;

    static ProblemAddress of(HttpServletRequest request, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        String days = part(request, "days");
        int so = days.matches("[1-9][0-9]{0,2}") ? Math.min(LONGEST, Integer.parseInt(days)) : USUAL;
        String region = part(request, "region");
        var asked = new ProblemAddress(
                RegionCode.isValid(region) ? region : "",
                part(request, "model"),
                part(request, "symptom"),
                so,
                today.minusDays(so - 1L),
                today,
                part(request, "after"));
        return asked.between(part(request, "from"), part(request, "to"));
    }

    private ProblemAddress between(String first, String last) {
        try {
            var since = Typed.day(first);
            var until = Typed.day(last);
            boolean may = !until.isBefore(since) && since.plusDays(LONGEST).isAfter(until);
            return may ? new ProblemAddress(region, model, symptom, 0, since, until, after) : this;
        } catch (DateTimeException notGiven) {
            return this;
        }
    }

    private static String part(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    ProblemQuestion question() {
        return new ProblemQuestion(region, model, from, to);
    }

    /** The part of every address that says which region and days; ends with {@code &}. */
    String place() {
        return Period.part("region", region) + (days > 0 ? "days=" + days : "from=" + from + "&to=" + to) + "&";
    }
}
