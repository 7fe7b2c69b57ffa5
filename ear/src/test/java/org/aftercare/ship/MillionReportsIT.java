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
 * The page of what is reported over a million tickets of a year from a thousand stores in PostgreSQL: {@code mvn verify
 * -Preports}. Prints how long the server counts the last days, and what the page takes once warm.
 */
class MillionReportsIT {
    private static final int TICKETS = Integer.getInteger("reports.count", 1_000_000);
    private static final int DAYS_TO_COUNT = 10;

    private static final List<String> EMPTY = List.of(
            "description",
            "also_collects",
            "case_number",
            "device_condition",
            "accessories",
            "repair_level",
            "outcome",
            "assignee");
    private static final List<String> FALSE = List.of(
            "lock_off",
            "backed_up",
            "cards_removed",
            "battery_safe",
            "proof_of_purchase",
            "survey_allowed",
            "estimate_accepted",
            "appealed",
            "is_returning",
            "paused",
            "missed",
            "is_open");

    /** Of 40 models some are frequent, and so are some of 12 symptoms; every fourth repair has two. */
    private static final String TELL =
            "insert into ticket (id, version, number, status, device_id, device_label, work_minutes, coverage_id, coverage,"
                    + " customer_id, model_code, symptoms, pickup_store, pickup_region, bench_store, bench_region,"
                    + " status_since, arrived_at, opened_at, queue_due, " + String.join(", ", EMPTY) + ", "
                    + String.join(", ", FALSE) + ")"
                    + " select 10000000 + g, 0, 'R-' || lpad(g::text, 7, '0'), 'CLOSED', 1, '', 60, 1, 'COVERED', g,"
                    + " 'M' || floor(40 * random() * random()), 'S' || floor(12 * random() * random())"
                    + " || case when g % 4 = 0 then ',S' || 12 + g % 3 else '' end, code, region, code, region, opened, opened, opened, opened"
                    + ", ''".repeat(EMPTY.size()) + ", false".repeat(FALSE.size())
                    + " from (select g, 'N' || lpad(s::text, 4, '0') code, 'R' || lpad((s % 20)::text, 2, '0') region,"
                    + " now() - (g::bigint * 7919 % (360 * 24 * 60)) * interval '1 minute' opened"
                    + " from (select g, floor(" + ThousandStores.STORES
                    + " * random())::int s from generate_series(1, ?) g)"
                    + " placed) told order by opened";

    /** What is kept of these tickets, by a query of its own. */
    private static final String BY_HAND = "select on_day, region, model_code, symptom, count(*) n"
            + " from (select (opened_at at time zone 'Europe/Bucharest')::date as on_day, pickup_region, model_code,"
            + " '*,' || symptoms reported from ticket) brought"
            + " cross join lateral (select distinct unnest(string_to_array(reported, ',')) symptom) each"
            + " cross join lateral (values (pickup_region), ('')) place (region) group by 1, 2, 3, 4";

    private static final String OTHERWISE = "select count(*) from (" + BY_HAND + ") a full join reported b"
            + " on a.on_day = b.on_day and a.region = b.region and a.model_code = b.model_code and a.symptom = b.symptom"
            + " where a.n is distinct from b.n";

    private static final String IS_COUNTED = "select count(*) from reported_until where counted_to > current_date";

    private static final List<String> PAGES = List.of(
            "/problems.xhtml?days=30",
            "/problems.xhtml?days=365",
            "/problems.xhtml?days=30&region=R07",
            "/problems.xhtml?days=365&region=R07",
            "/problems.xhtml?days=365&model=M3&symptom=S1");

    @Test
    void whatIsReportedIsThereAtOnce() throws Exception {
        var server = ThousandStores.start("reports");
        try (Connection database = Postgres.connect("reports")) {
            count(database);
        }
        try (Browser window = Browser.desk(server).signIn("office")) {
            ThousandStores.answerAtOnce(window, PAGES);
        }
        server.stop();
    }

    private static void count(Connection database) throws SQLException {
        database.setAutoCommit(false);
        try (var tell = database.prepareStatement(TELL);
                Statement statement = database.createStatement()) {
            tell.setInt(1, TICKETS);
            tell.executeUpdate();
            statement.executeUpdate("insert into reported (on_day, region, model_code, symptom, n) " + BY_HAND);
            statement.executeUpdate("delete from reported where on_day >= current_date - " + DAYS_TO_COUNT);
            statement.executeUpdate("update reported_until set counted_to = current_date - " + DAYS_TO_COUNT);
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze ticket");
            statement.execute("vacuum analyze reported");
            long begun = System.nanoTime();
            Patience.until(Duration.ofMinutes(10), "all are counted", () -> one(statement, IS_COUNTED) == 1);
            System.out.printf(
                    Locale.ROOT,
                    "%d days of %d tickets counted within %.0f s%n",
                    DAYS_TO_COUNT,
                    TICKETS,
                    (System.nanoTime() - begun) / 1e9);
            assertThat(one(statement, OTHERWISE)).isZero();
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
