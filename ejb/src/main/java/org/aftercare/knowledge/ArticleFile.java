package org.aftercare.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;
import org.aftercare.platform.Sheet.Row;

/**
 * The articles of {@code articles.csv}, published at the first start of all. Models and symptoms are parted by {@code ;},
 * lines of a text may be lines of its cell.
 */
@ApplicationScoped
class ArticleFile implements ReferenceReader {
    private static final String NAME = "articles.csv";
    private static final String[] COLUMNS = {
        "symptoms", "models?", "titleEn", "homeEn", "benchEn", "titleRo", "homeRo", "benchRo"
    };

    @Inject
    ReferenceFiles files;

    @Inject
    ArticleCheck check;

    @Inject
    Articles articles;

    @Inject
    Clock clock;

    private List<Problem> problems = List.of();
    private List<ArticleContent> written = List.of();

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny(NAME, COLUMNS);
        written = sheet.rows(this::content);
        problems = sheet.problems();
    }

    private ArticleContent content(Row row) {
        var content = new ArticleContent(
                codes(row.maybe("models")),
                codes(row.text("symptoms")),
                new ArticleText(row.key("titleEn"), row.text("homeEn"), row.text("benchEn")),
                new ArticleText(row.text("titleRo"), row.text("homeRo"), row.text("benchRo")));
        check.written(content)
                .errors()
                .forEach(error -> row.wrong(error.field() + ": " + error.code() + " " + error.arguments()));
        return content;
    }

    private static List<String> codes(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** Once for all nodes: what is retired later doesn't come back. */
    @Override
    public void keep() {
        if (!written.isEmpty() && articles.isFirstStart()) written.forEach(this::publish);
    }

    private void publish(ArticleContent content) {
        var now = clock.instant();
        String by = Caller.SYSTEM.name();
        var article = articles.add(new Article(by, now));
        articles.add(new ArticleRevision(article.id(), article.write(by, now), content, by, now));
        article.publish(by, now);
        articles.match(article.id(), content);
    }
}
