package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The results page over a million answers of a year from a thousand stores in PostgreSQL: {@code mvn verify -Panswers}.
 * Prints how fast answers are counted, and from ask to answer what the warm page takes for the network, a region, a store.
 */
class MillionAnswersIT {
    private static final int ANSWERS = Integer.getInteger("answers.count", 1_000_000);
    private static final int STORES = 1_000;
    private static final int WARM_UP = 300;
    private static final int MEASURED = 100;
    private static final int MOST_MILLIS = 300;
    /** Stores are of all sizes, from some answers to twice the mean; each as good as its code has it. */
    private static final String TELL =
            "insert into invitation (id, version, ticket, customer_id, store, region, store_name,"
                    + " model_name, language, ended_at, send_at, expires_at, answered_at, flagged, overall, explanation, solution,"
                    + " words, model_code, symptom, bench_store, technician, ended_month, count_at)"
                    + " select 10000000 + g, 0, 'R-0000000', g, code, region, '', '', 'ro', ended, ended, ended, ended, g % 500 = 0,"
                    + " grade, grade, 1 + g % 5, '', 'M' || g % 40, 'S' || g % 12, code, code || '-' || g % 4,"
                    + " to_char(ended, 'YYYY-MM'), timestamp with time zone '2020-01-01 00:00:00Z' + g * interval '1 second'"
                    + " from (select g, 'N' || lpad(s::text, 4, '0') code, 'R' || lpad((s % 20)::text, 2, '0') region,"
                    + " now() - (g::bigint * 7919 % (360 * 24 * 60)) * interval '1 minute' ended,"
                    + " case when random() < 0.65 + 0.3 * (s * 37 % 100) / 100 then 4 + g % 2 else 1 + g % 3 end grade"
                    + " from (select g, floor(" + STORES + " * sqrt((g - 1)::double precision / " + ANSWERS
                    + "))::int s"
                    + " from generate_series(1, " + ANSWERS + ") g) placed) told";

    private static final String WAITING = "select count(*) from invitation where count_at <= now()";

    @Test
    void theResultsPageOpensAtOnce() throws Exception {
        // with the compiler that it ships with: that of the tests is quick to start, and slow
        var server = new ShippedJar("answers").jvm("-XX:TieredStopAtLevel=4");
        server.asShared().onDatabase("answers").env("AFTERCARE_REFERENCE_DATA", network());
        server.start();
        try (Connection database = Postgres.connect("answers");
                Statement statement = database.createStatement()) {
            count(statement);
            try (Browser window = Browser.desk(server).signIn("office")) {
                for (String place : new String[] {"", "by=MODEL", "region=R07", "store=N0500", "by=REGION&months=24"})
                    measure(window, place);
                window.go("/results.xhtml");
                window.looksRight("results-million");
            }
        }
        server.stop();
    }

    private static void count(Statement statement) throws SQLException {
        statement.executeUpdate(TELL);
        statement.execute("analyze invitation");
        long begun = System.nanoTime();
        Patience.until(Duration.ofMinutes(60), "all are counted", () -> one(statement, WAITING) == 0);
        double seconds = (System.nanoTime() - begun) / 1e9;
        statement.execute("vacuum analyze");
        System.out.printf(
                Locale.ROOT, "%d answers counted in %.0f s: %.0f a second%n", ANSWERS, seconds, ANSWERS / seconds);
        assertThat(one(statement, "select sum(overall_good) from score_sum where kind = 'STORE' and code like 'N%'"))
                .isEqualTo(one(
                        statement,
                        "select count(*) from invitation where overall >= 4 and not flagged and store like 'N%'"));
    }

    private static void measure(Browser window, String place) {
        String address = "/results.xhtml?" + place;
        for (int i = 0; i < WARM_UP; i++)
            assertThat(window.page().request().get(address).status()).isEqualTo(200);
        long[] took = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            window.page().request().get(address);
            took[i] = (System.nanoTime() - begun) / 1_000_000;
        }
        Arrays.sort(took);
        System.out.printf(
                "%s over %d answers: median %d ms, p95 %d ms%n",
                address, ANSWERS, took[MEASURED / 2], took[MEASURED * 95 / 100]);
        assertThat(took[MEASURED / 2]).as(address).isLessThan(MOST_MILLIS);
    }

    private static long one(Statement statement, String query) {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The tests' network and a thousand stores more. */
    private static String network() throws IOException {
        Path folder = Files.createTempDirectory("network");
        try (Stream<Path> files = Files.list(Path.of("src/test/reference-data"))) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName()));
        }
        String stores = IntStream.range(0, STORES)
                .mapToObj(s -> "N%04d,Store %d,R%02d,RO,Europe/Bucharest,44.4,26.1,Mo-Su 00:00-24:00,L1,3,yes%n"
                        .formatted(s, s, s % 20))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("stores.csv"), stores, StandardOpenOption.APPEND);
        return folder.toString();
    }
}
