package org.aftercare.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.h2.tools.RunScript;

/**
 * A database with the shipped schema and nothing else. Of each kind one is migrated in this JVM; those that follow are
 * copies of it, in a tenth of the time.
 */
record FreshDatabase(String url, String user, String password) {
    private static final AtomicInteger MADE = new AtomicInteger();

    /** In the memory of this JVM. */
    static FreshDatabase onH2() {
        FreshDatabase fresh = Migrated.onH2(nextName());
        try (Connection there = fresh.connect()) {
            RunScript.execute(there, new StringReader(Migrated.SCRIPT));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fresh;
    }

    /** On a server that the tests of this JVM share, and that ends with it. */
    static FreshDatabase onPostgres() {
        String name = nextName();
        Server.execute("create database " + name + " template " + Server.MIGRATED);
        return Server.named(name);
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private static String nextName() {
        return "rig" + MADE.incrementAndGet();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private void migrate() {
        Flyway.configure(FreshDatabase.class.getClassLoader())
                .dataSource(url, user, password)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + url.split(":")[1])
                .failOnMissingLocations(false)
                .load()
                .migrate();
    }

    private static final class Migrated {
        static final String SCRIPT = script();

        static FreshDatabase onH2(String name) {
            return new FreshDatabase(
                    "jdbc:h2:mem:" + name
                            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                            + ";LOCK_TIMEOUT=20000",
                    "sa",
                    "");
        }

        private static String script() {
            FreshDatabase migrated = onH2("migrated");
            migrated.migrate();
            var script = new StringBuilder();
            try (Connection there = migrated.connect();
                    Statement read = there.createStatement()) {
                try (ResultSet lines = read.executeQuery("script nopasswords nosettings")) {
                    while (lines.next()) script.append(lines.getString(1)).append('\n');
                }
                read.execute("shutdown");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return script.toString();
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();
        static final String MIGRATED = migrated();

        static FreshDatabase named(String database) {
            return new FreshDatabase(RUNNING.getJdbcUrl("postgres", database), "postgres", "postgres");
        }

        static void execute(String statement) {
            try (Connection there = named("postgres").connect();
                    Statement order = there.createStatement()) {
                order.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                Path.of("target", "postgres").toAbsolutePath().toFile())
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String migrated() {
            execute("create database migrated");
            named("migrated").migrate();
            return "migrated";
        }
    }
}
