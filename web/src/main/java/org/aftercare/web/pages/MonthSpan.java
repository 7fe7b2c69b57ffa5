package org.aftercare.web.pages;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.aftercare.platform.Typed;

/**
 * Months as an address says them: {@code months=12}, the running one among them, or {@code from} and {@code to}
 * (2026-11), both inclusive. What can't be read counts as not given.
 *
 * @param months 0 where the months are named
 * @param address the part of an address that says so
 */
public record MonthSpan(int months, YearMonth from, YearMonth to, String address) {
    static final List<Integer> CHOICES = List.of(3, 12, 24);
    private static final int USUAL = 12;
    private static final int MOST = 60;

    static MonthSpan of(String months, String from, String to, YearMonth now) {
        try {
            var first = YearMonth.parse(from);
            var last = YearMonth.parse(to);
            if (Typed.isOurTime(first.getYear())
                    && Typed.isOurTime(last.getYear())
                    && !last.isBefore(first)
                    && first.plusMonths(MOST).isAfter(last))
                return new MonthSpan(0, first, last, "from=" + first + "&to=" + last);
        } catch (DateTimeException notGiven) {
            // the usual ones, then
        }
        int so = months.matches("[1-9][0-9]?") ? Math.min(MOST, Integer.parseInt(months)) : USUAL;
        return new MonthSpan(so, now.minusMonths(so - 1L), now, "months=" + so);
    }
}
