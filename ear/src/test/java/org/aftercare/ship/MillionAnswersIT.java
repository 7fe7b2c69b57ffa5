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
    private static final int WARM_UP = 150;
    private static final int MEASURED = 50;
    private static final int MOST_MILLIS = 300;
    private static final int TO_COUNT = 10_000;

    /** Stores are of all sizes, up to twice the mean; each as good as its number has it. */
    private static final String TELL =
            "insert into invitation (id, version, ticket, customer_id, store, region, store_name,"
                    + " model_name, language, ended_at, send_at, expires_at, answered_at, flagged, overall, explanation, solution,"
                    + " words, model_code, symptom, bench_store, technician, ended_month, counted, count_at)"
                    + " select 10000000 + g, 0, 'R-0000000', g, code, region, '', '', 'ro', ended, ended, ended, ended, g % 500 = 0,"
                    + " grade, grade, 1 + g % 5, '', 'M' || g % 40, 'S' || g % 12, code, code || '-' || g % 4,"
                    + " to_char(ended, 'YYYY-MM'), '', ended"
                    + " from (select g, 'N' || lpad(s::text, 4, '0') code, 'R' || lpad((s % 20)::text, 2, '0') region,"
                    + " now() - (g::bigint * 7919 % (360 * 24 * 60)) * interval '1 minute' ended,"
                    + " case when random() < 0.65 + 0.3 * (s * 37 % 100) / 100 then 4 + g % 2 else 1 + g % 3 end grade"
                    + " from (select g, floor(" + STORES + " * sqrt((g - 1)::double precision / " + ANSWERS
                    + "))::int s"
                    + " from generate_series(?, ?) g) placed) told";
    /** As if the server had counted all so far: that its sums are these, a test of the room shows. */
    private static final String COUNTED = "update invitation set count_at = null, counted = (case when flagged then 'F'"
            + " else 'A' end) || overall || explanation || solution || '000' where store like 'N%'";

    private static final String SUM = "insert into score_sum select '%s', ended_month, %s, %s, count(*), count(*),"
            + " count(*) filter (where flagged), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and overall >= 4), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and explanation >= 4), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and solution >= 4), 0, 0, 0, 0, 0, 0"
            + " from invitation where store like 'N%%' group by 2, 3, 4";

    private static final String WAITING =
            "select count(*) from (select 1 from invitation where count_at <= now() limit 1) waiting";

    @Test
    void theResultsPageOpensAtOnce() throws Exception {
        // with the compiler that it ships with: that of the tests is quick to start, and slow
        var server = new ShippedJar("answers").jvm("-XX:TieredStopAtLevel=4");
        server.asShared().onDatabase("answers").env("AFTERCARE_REFERENCE_DATA", network());
        server.start();
        try (Connection database = Postgres.connect("answers")) {
            count(database);
            try (Browser window = Browser.desk(server).signIn("office")) {
                for (String place : new String[] {"", "by=MODEL", "region=R07", "store=N0500", "by=REGION&months=24"})
                    measure(window, place);
                window.go("/results.xhtml");
                window.looksRight("results-million");
            }
        }
        server.stop();
    }

    private static void count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            tell(database, 1, ANSWERS - TO_COUNT);
            statement.executeUpdate(COUNTED);
            statement.executeUpdate(SUM.formatted("STORE", "region", "store"));
            statement.executeUpdate(SUM.formatted("REGION_MODEL", "region", "model_code"));
            statement.executeUpdate(SUM.formatted("REGION_SYMPTOM", "region", "symptom"));
            statement.executeUpdate(SUM.formatted("STORE_MODEL", "store", "model_code"));
            statement.executeUpdate(SUM.formatted("STORE_SYMPTOM", "store", "symptom"));
            statement.executeUpdate(SUM.formatted("TECHNICIAN", "bench_store", "technician"));
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze invitation");
            statement.execute("vacuum analyze score_sum");
            long begun = System.nanoTime();
            tell(database, ANSWERS - TO_COUNT + 1, ANSWERS);
            Patience.until(Duration.ofMinutes(30), "all are counted", () -> one(statement, WAITING) == 0);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%d answers counted beside %d: %.0f a second%n",
                    TO_COUNT,
                    ANSWERS - TO_COUNT,
                    TO_COUNT / seconds);
            assertThat(one(statement, "select sum(overall_good) from score_sum where kind = 'STORE'"))
                    .isEqualTo(one(statement, "select count(*) from invitation where overall >= 4 and not flagged"));
        }
    }

    private static void tell(Connection database, int from, int to) throws SQLException {
        try (var insert = database.prepareStatement(TELL)) {
            insert.setInt(1, from);
            insert.setInt(2, to);
            insert.executeUpdate();
        }
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
