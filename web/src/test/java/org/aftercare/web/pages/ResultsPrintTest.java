package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.survey.Benchmark;
import org.aftercare.survey.Rank;
import org.aftercare.survey.Results;
import org.aftercare.survey.ResultsDesk;
import org.aftercare.survey.Score;
import org.aftercare.survey.ScoreQuestion;
import org.aftercare.survey.ScoreQuestion.By;
import org.aftercare.survey.Standing;
import org.aftercare.web.Words;
import org.aftercare.web.open.PdfPress;
import org.aftercare.web.open.Stationery;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsPrintTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro"})
    void twoYearsOfAThousandStoresAreOneSheetOfPaper(String language) throws IOException {
        var page = page(language, 24, 1_000);
        byte[] pdf = print(page).pdf(page);
        Files.write(Files.createDirectories(Path.of("target", "printed")).resolve("results-" + language + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Store 0", "OPPO")
                    .contains("982");
        }
    }

    @Test
    void withoutAnswersThereIsASheetToo() throws IOException {
        var page = page("en", 0, 0);
        assertThat(print(page).pdf(page)).isNotEmpty();
    }

    @Test
    void everythingIsInTheAddress() {
        var page = page("en", 2, 120);
        assertThat(page.by(By.MODEL)).isEqualTo("results.xhtml?by=MODEL&months=12");
        page.setRegion("EAST");
        assertThat(page.file("csv")).isEqualTo("results.csv?region=EAST&by=STORE&months=12");
        assertThat(page.getPages()).isEqualTo(3);
        assertThat(page.getLines()).hasSize(50);
        assertThat(page.rank(page.getLines().get(0))).isEqualTo("1–40 of 50");
        assertThat(page.getBenchmarks()).isEqualTo("OPPO 93%, vivo 85% (a study)");
    }

    private static ResultsPrint print(ResultsPage page) {
        var print = new ResultsPrint();
        print.stationery = new Stationery();
        print.press = new PdfPress();
        print.me = page.me;
        return print;
    }

    private static ResultsPage page(String language, int months, int stores) {
        var page = new ResultsPage();
        page.me = new Me() {
            @Override
            public Words getWords() {
                return Words.in(Locale.forLanguageTag(language));
            }

            @Override
            public Locale getLocale() {
                return getWords().locale();
            }

            @Override
            public Instant now() {
                return NOW;
            }
        };
        page.network = new NetworkDesk() {
            @Override
            public List<StoreCard> stores() {
                return List.of();
            }
        };
        page.desk = new ResultsDesk() {
            @Override
            public Results results(ScoreQuestion question) {
                List<Score> course = new ArrayList<>();
                for (int i = months; i > 0; i--)
                    course.add(score(YearMonth.of(2026, 11).minusMonths(i - 1L).toString()));
                List<Standing> lines = new ArrayList<>();
                for (int i = 0; i < stores; i++)
                    lines.add(new Standing(score("Store " + i), "EAST", Optional.of(new Rank(1, 40, 50))));
                return new Results("network", score("network"), lines, course);
            }

            @Override
            public List<By> dimensions(ScoreQuestion question) {
                return List.of(By.STORE, By.MODEL);
            }

            @Override
            public List<Benchmark> benchmarks() {
                return List.of(new Benchmark("OPPO", 0.93, "a study"), new Benchmark("vivo", 0.85, "a study"));
            }
        };
        page.read();
        return page;
    }

    private static Score score(String of) {
        return new Score(of, 200, 100, 98, 0.8, 0.7, 0.9, 0.79, Map.of("explanation", 0.7), 2);
    }
}
