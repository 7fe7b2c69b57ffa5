package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.survey.Score;
import org.aftercare.survey.Standing;
import org.aftercare.web.Words;
import org.aftercare.web.open.PdfPress;
import org.aftercare.web.open.Stationery;

/** The results on one sheet of paper: the last months, and the best lines of what they are told apart by. */
@RequestScoped
class ResultsPrint {
    private static final int MONTHS = 12;
    private static final int LINES = 18;
    private static final double PERCENT = 100;

    @Inject
    Stationery stationery;

    @Inject
    PdfPress press;

    @Inject
    Me me;

    byte[] pdf(ResultsPage page) throws IOException {
        return press.pressed(stationery.filled("results-pdf", me.getWords(), model(page)));
    }

    private Map<String, Object> model(ResultsPage page) {
        Words words = me.getWords();
        var results = page.getResults();
        List<Score> months = results.months();
        List<Standing> lines = results.lines();
        Map<String, Object> model = new HashMap<>();
        model.put("of", page.getOf());
        model.put(
                "period",
                page.month(page.getSpan().from().toString()) + " – "
                        + page.month(page.getSpan().to().toString()));
        model.put("asOf", words.of("board.asOf", me.now()));
        model.put("whole", row(page, "", results.whole()));
        model.put(
                "asked",
                words.of("board.n", results.whole().n(), results.whole().sent()));
        model.put(
                "flagged",
                results.whole().flagged() == 0
                        ? ""
                        : words.of("results.flagged.apart", results.whole().flagged()));
        model.put(
                "attributes",
                page.getAttributes().stream()
                        .map(one -> Map.of(
                                "name", words.of("results.attribute." + one),
                                "share", page.attribute(results.whole(), one)))
                        .toList());
        model.put(
                "months",
                months.subList(Math.max(0, months.size() - MONTHS), months.size()).stream()
                        .map(one -> row(page, page.month(one.of()), one))
                        .toList());
        model.put("benchmarks", page.getBenchmarks());
        model.put("by", words.of("results.by." + page.getBy()));
        model.put(
                "lines",
                lines.stream()
                        .limit(LINES)
                        .map(one -> row(page, page.name(one.score().of()), one.score()))
                        .toList());
        model.put("more", Math.max(0, lines.size() - LINES));
        return model;
    }

    private static Map<String, Object> row(ResultsPage page, String name, Score score) {
        return Map.of(
                "name", name,
                "n", String.valueOf(score.n()),
                "share", page.percent(score.topTwoShare()),
                "percent", score.n() == 0 ? 0 : Math.round(PERCENT * score.topTwoShare()),
                "interval", page.interval(score),
                "shrunk", page.percent(score.shrunk()),
                "responded", page.responded(score));
    }
}
