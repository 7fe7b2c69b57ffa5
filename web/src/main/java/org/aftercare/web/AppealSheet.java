package org.aftercare.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.aftercare.insight.AppealQuestion;
import org.aftercare.insight.AppealQuestion.By;
import org.aftercare.insight.AppealRate;
import org.aftercare.insight.AppealRateDesk;

/** The figures of appeals as a file for a spreadsheet: {@code /appeals.csv?by=STORE&days=90}. */
@WebServlet(AppealSheet.PATH)
public class AppealSheet extends HttpServlet {
    static final String PATH = "/appeals.csv";

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 3_650;

    @Inject
    transient AppealRateDesk desk;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var rates = desk.rates(question(by(request), "", "", days(request), clock.instant()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"appeals.csv\"");
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        csv.writeRecord(
                by(request).name().toLowerCase(Locale.ROOT),
                "appeals",
                "agreed",
                "overturned",
                "open",
                "medianSeconds");
        for (AppealRate rate : rates)
            csv.writeRecord(
                    plain(rate.of()),
                    String.valueOf(rate.appeals()),
                    String.valueOf(rate.agreed()),
                    String.valueOf(rate.overturned()),
                    String.valueOf(rate.open()),
                    rate.median().map(Duration::toSeconds).map(String::valueOf).orElse(""));
        csv.flush();
    }

    /** The days before now, this instant included. */
    public static AppealQuestion question(By by, String of, String result, int days, Instant now) {
        return new AppealQuestion(by, of, result, now.minus(Duration.ofDays(days)), now.plusSeconds(1));
    }

    private static By by(HttpServletRequest request) {
        String asked = request.getParameter("by");
        return Arrays.stream(By.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(By.STORE);
    }

    private static int days(HttpServletRequest request) {
        String asked = Objects.requireNonNullElse(request.getParameter("days"), "");
        return asked.matches("[0-9]{1,4}") ? Math.min(MOST_DAYS, Integer.parseInt(asked)) : USUAL_DAYS;
    }

    /** What a spreadsheet would take for a formula is text. */
    private static String plain(String cell) {
        return cell.matches("(?s)[=+@\\-\t\r].*") ? "'" + cell : cell;
    }
}
