package org.aftercare.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarStartsIT {
    @Test
    void itAnswersOnH2() {
        Shipped.onH2().http().get("/health/ready").expect(200);
    }

    @Test
    void itAnswersOnPostgresByItsSettingsAlone() throws Exception {
        Shipped.onPostgres().http().get("/health/ready").expect(200);
        try (Connection database = Postgres.connect("shared");
                var history = database.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            assertThat(history.next()).as("the schema was made there").isTrue();
        }
    }

    @Test
    void aDemoListensOnLoopbackAlone() throws Exception {
        assertThat(Shipped.listeningAddresses(Shipped.onH2().port())).containsExactly("127.0.0.1");
        assertThat(Shipped.onH2().log())
                .contains("Aftercare is ready on http://localhost:")
                .contains("Demo people: clerk, technician, lead, manager, office, pos; password: aftercare-demo");
    }

    @Test
    void nothingSevereIsToldWhileItStarts() {
        String log = Shipped.onH2().log();
        assertThat(log).contains("Aftercare is ready");
        assertThat(log.lines().takeWhile(line -> !line.contains("Aftercare is ready")))
                .isNotEmpty()
                .noneMatch(line -> line.contains(" SEVERE "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/metrics, figures of the server",
        "/metrics/base, likewise",
        "/openapi, the description of the API",
        "/openapi/application.wadl, likewise"
    })
    void whatOnlyAnOperatorNeedsIsClosed(String path, String what) {
        assertThat(Shipped.onH2().http().get(path).status())
                .as("%s: to the sign-in, forbidden or not there", what)
                .isIn(302, 303, 401, 403, 404);
    }

    @Test
    void healthSaysUpOrDownAndNoMore() {
        assertThat(Shipped.onH2().http().get("/health").expect(200).json().keySet())
                .containsExactlyInAnyOrder("status", "checks");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(delimiter = '|', textBlock = """
        AFTERCARE_SMTP_PORT | smtp                     | AFTERCARE_SMTP_PORT is 'smtp': a port is a number from 1 to 65535
        AFTERCARE_DB_URL    | jdbc:oracle:thin:@db/x   | AFTERCARE_DB_URL begins with neither jdbc:h2: nor jdbc:postgresql:
        AFTERCARE_DATA      | /proc/version/data       | AFTERCARE_DATA is /proc/version/data, which cannot be made a folder:
        AFTERCARE_REFERENCE_DATA | /nowhere            | AFTERCARE_REFERENCE_DATA is /nowhere, which is no folder
        """)
    void aWrongSettingStopsTheStartWithOneLine(String name, String value, String line) {
        assertOneLine(new ShippedJar("wrong").env(name, value), line);
    }

    @Test
    void aDatabaseThatIsAwayStopsTheStartWithOneLine() {
        int nobody = Shipped.freePort();
        assertOneLine(
                new ShippedJar("away")
                        .env("AFTERCARE_DB_URL", "jdbc:postgresql://127.0.0.1:" + nobody + "/care")
                        .env("AFTERCARE_DB_USER", "care"),
                "AFTERCARE_DB_URL leads to no database that lets us in: Connection to 127.0.0.1:" + nobody
                        + " refused.");
    }

    @Test
    void aTakenPortStopsTheStartWithOneLine() {
        int taken = Shipped.onH2().port();
        assertOneLine(
                new ShippedJar("taken").option("--port", String.valueOf(taken)),
                "port " + taken + " is taken: choose another with --port");
    }

    private static void assertOneLine(ShippedJar jar, String line) {
        assertThat(jar.startInVain()).as("exit code, after: %s", jar.errors()).isEqualTo(1);
        assertThat(jar.errors().lines()).as("standard error").hasSize(1);
        assertThat(jar.errors()).startsWith("aftercare: " + line);
    }

    @Test
    void itStopsOnSigtermAndKeepsItsDataAcrossRestarts() throws Exception {
        ShippedJar jar = new ShippedJar("restarts").start();
        byte[] secret = Files.readAllBytes(jar.dataFolder().resolve("link-secret"));
        assertThat(jar.stop()).as("as a JVM ends on SIGTERM").isEqualTo(143);
        try (Connection database = h2(jar);
                var statement = database.createStatement()) {
            statement.execute("create table kept (what varchar(9)); insert into kept values ('a phone')");
        }
        jar.restart();
        assertThat(Files.readAllBytes(jar.dataFolder().resolve("link-secret"))).isEqualTo(secret);
        jar.kill9();
        try (Connection database = h2(jar);
                var statement = database.createStatement();
                var kept = statement.executeQuery("select what from kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("a phone");
        }
    }

    private static Connection h2(Shipped jar) throws Exception {
        Properties who = new Properties();
        who.setProperty("user", "sa");
        who.setProperty("password", "");
        return DriverManager.getConnection(
                "jdbc:h2:file:" + jar.dataFolder().resolve("db").resolve("aftercare")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE",
                who);
    }
}
