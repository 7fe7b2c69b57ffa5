package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.ticket.GoodwillDesk;
import org.aftercare.ticket.GoodwillGiven;

/** The same for a spreadsheet: {@code /goodwill.csv?month=2026-11}. */
@WebServlet("/goodwill.csv")
public class GoodwillTable extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS =
            List.of("store", "ticket", "amount", "currency", "beyondBudget", "at", "by", "role", "reason");

    @Inject
    transient GoodwillDesk goodwill;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var month = GoodwillPage.monthOf(
                request.getParameter("month"), YearMonth.from(clock.instant().atZone(clock.getZone())));
        var grants = goodwill.given(month);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"goodwill-" + month + ".csv\"");
        var out = response.getWriter();
        out.write("\uFEFF" + String.join(",", COLUMNS) + "\r\n");
        for (var grant : grants) out.write(row(grant) + "\r\n");
    }

    static String row(GoodwillGiven grant) {
        return Stream.of(
                        grant.store(),
                        grant.ticket(),
                        grant.worth().amount().toPlainString(),
                        grant.worth().currency(),
                        grant.beyond() ? "yes" : "no",
                        grant.at(),
                        grant.by(),
                        grant.role(),
                        grant.reason())
                .map(String::valueOf)
                .map(GoodwillTable::cell)
                .collect(Collectors.joining(","));
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        String plain = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
