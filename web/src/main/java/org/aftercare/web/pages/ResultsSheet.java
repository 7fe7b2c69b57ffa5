package org.aftercare.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.platform.InvalidInput;
import org.aftercare.survey.Rank;
import org.aftercare.survey.Score;
import org.aftercare.survey.Standing;

/** The results as files, every line of them: {@code /results.csv?by=STORE&region=EAST&months=12}; as a PDF, on one page. */
@WebServlet({"/results.csv", "/results.xlsx", "/results.pdf"})
public class ResultsSheet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient ResultsPage page;

    @Inject
    transient ResultsPrint print;

    @Inject
    transient Me me;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            page.setStore(part(request, "store"));
            page.setRegion(part(request, "region"));
            page.setMonths(part(request, "months"));
            page.setFrom(part(request, "from"));
            page.setTo(part(request, "to"));
            page.setBy(part(request, "by"));
            page.read();
        } catch (InvalidInput unknown) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = request.getServletPath().substring(1);
        if (name.endsWith(".pdf")) pdf(response, name);
        else sheet(response, name);
    }

    private void pdf(HttpServletResponse response, String name) throws IOException {
        byte[] pdf = print.pdf(page);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private void sheet(HttpServletResponse response, String name) throws IOException {
        try (var sheet = Spreadsheet.answer(response, name, me.getWords().zone())) {
            sheet.row(headings());
            for (Standing line : page.getResults().lines()) sheet.row(row(line));
        }
    }

    private List<String> headings() {
        var words = me.getWords();
        List<String> headings =
                new ArrayList<>(List.of(words.of("results.by." + page.getBy()), words.of("sheet.name")));
        for (String key : List.of(
                "sheet.n",
                "board.share",
                "results.low",
                "results.high",
                "results.drawn",
                "results.rank.best",
                "results.rank.worst",
                "results.rank.compared")) headings.add(words.of(key));
        for (String attribute : page.getAttributes()) headings.add(words.of("results.attribute." + attribute));
        for (String key : List.of("board.sent", "board.answers", "results.flagged")) headings.add(words.of(key));
        return headings;
    }

    private List<Object> row(Standing line) {
        Score score = line.score();
        Optional<Rank> rank = line.rank();
        List<Object> row = new ArrayList<>(List.of(score.of(), page.name(score.of()), score.n()));
        row.add(known(score.topTwoShare()));
        row.add(known(score.n() == 0 ? Double.NaN : score.wilsonLow()));
        row.add(known(score.n() == 0 ? Double.NaN : score.wilsonHigh()));
        row.add(known(score.shrunk()));
        row.add(rank.map(Rank::best).orElse(null));
        row.add(rank.map(Rank::worst).orElse(null));
        row.add(rank.map(Rank::of).orElse(null));
        for (String attribute : page.getAttributes())
            row.add(known(score.attributes().getOrDefault(attribute, Double.NaN)));
        row.addAll(List.of(score.sent(), score.answered(), score.flagged()));
        return row;
    }

    private static Double known(double share) {
        return Double.isNaN(share) ? null : (Double) share;
    }

    private static String part(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
