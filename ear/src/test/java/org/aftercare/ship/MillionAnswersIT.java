package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Scores over a million answers of a year from a thousand stores in PostgreSQL: {@code mvn verify -Panswers}. Prints how
 * fast answers are counted, and from ask to answer what the results page, the API and the manager's board take once warm.
 */
class MillionAnswersIT {
    private static final int ANSWERS = Integer.getInteger("answers.count", 1_000_000);
    private static final int TO_COUNT = 10_000;

    /** In the order of time; stores are of all sizes, up to twice the mean; each as good as its number has it. */
    private static final String TELL =
            "insert into invitation (id, version, ticket, customer_id, store, region, store_name,"
                    + " model_name, language, ended_at, send_at, expires_at, answered_at, flagged, overall, explanation, solution,"
                    + " words, model_code, symptom, bench_store, technician, ended_month, counted, count_at)"
                    + " select 10000000 + g, 0, 'R-0000000', g, code, region, '', '', 'ro', ended, ended, ended, ended, g % 500 = 0,"
                    + " grade, grade, 1 + g % 5, '', 'M' || g % 40, 'S' || g % 12, code, code || '-' || g % 4,"
                    + " to_char(ended, 'YYYY-MM'), COUNTED"
                    + " from (select g, 'N' || lpad(s::text, 4, '0') code, 'R' || lpad((s % 20)::text, 2, '0') region,"
                    + " now() - (g::bigint * 7919 % (360 * 24 * 60)) * interval '1 minute' ended,"
                    + " case when random() < 0.65 + 0.3 * (s * 37 % 100) / 100 then 4 + g % 2 else 1 + g % 3 end grade"
                    + " from (select g, floor(" + ThousandStores.STORES + " * sqrt((g - 1)::double precision / "
                    + ANSWERS
                    + "))::int s"
                    + " from generate_series(?, ?) g) placed) told order by ended";
    /** As if the server had counted it: that its sums are these, a test of the room shows. */
    private static final String COUNTED =
            "case when g % 500 = 0 then 'F' else 'A' end || grade || grade || 1 + g % 5 || '000', null";

    private static final String TO_BE_COUNTED = "'', ended";

    private static final String SUM = "insert into score_sum select '%s', ended_month, %s, %s, count(*), count(*),"
            + " count(*) filter (where flagged), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and overall >= 4), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and explanation >= 4), count(*) filter (where not flagged),"
            + " count(*) filter (where not flagged and solution >= 4), 0, 0, 0, 0, 0, 0"
            + " from invitation where store like 'N%%' group by 2, 3, 4";

    private static final String WAITING =
            "select count(*) from (select 1 from invitation where count_at <= now() limit 1) waiting";

    private static final List<String> PAGES = List.of(
            "/results.xhtml?",
            "/results.xhtml?by=MODEL",
            "/results.xhtml?region=R07",
            "/results.xhtml?store=N0500",
            "/results.xhtml?by=REGION&months=24",
            "/board.xhtml?days=30",
            "/board.xhtml?days=90",
            "/board.xhtml?days=366",
            "/board.xhtml?days=90&region=R07");

    @Test
    void scoresAreThereAtOnce() throws Exception {
        var server = ThousandStores.start("answers");
        try (Connection database = Postgres.connect("answers")) {
            count(database);
        }
        var office = Staff.of(server, "office");
        for (String place : new String[] {"", "region=R07", "store=N0500"}) {
            String asked = "survey-results?" + place;
            ThousandStores.answersAtOnce(asked, () -> office.get(asked).status());
        }
        try (Browser window = Browser.desk(server).signIn("office")) {
            ThousandStores.answerAtOnce(window, PAGES);
            window.go("/results.xhtml");
            window.looksRight("results-million");
        }
        server.stop();
    }

    private static void count(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            tell(database, COUNTED, 1, ANSWERS - TO_COUNT);
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
            tell(database, TO_BE_COUNTED, ANSWERS - TO_COUNT + 1, ANSWERS);
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

    private static void tell(Connection database, String counted, int from, int to) throws SQLException {
        try (var insert = database.prepareStatement(TELL.replace("COUNTED", counted))) {
            insert.setInt(1, from);
            insert.setInt(2, to);
            insert.executeUpdate();
        }
    }

    private static long one(Statement statement, String query) {
        try (var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
