package org.aftercare.ship;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One real PostgreSQL for all tests, started at the first use; every server that ships gets a database of its own. */
public final class Postgres {
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();
    private static final String STATEMENTS = "select coalesce(sum(calls), 0) from pg_stat_statements"
            + " where dbid = (select oid from pg_database where datname = current_database())"
            + " and query not like '%pg_stat_statements%'";

    private static EmbeddedPostgres server;

    private Postgres() {}

    /** The settings that put the product on the database of this name, made at the first call. */
    public static Map<String, String> environment(String database) {
        create(database);
        return Map.of(
                "AFTERCARE_DB_URL", "jdbc:postgresql://127.0.0.1:" + server().getPort() + "/" + database,
                "AFTERCARE_DB_USER", "postgres",
                "AFTERCARE_DB_PASSWORD", "postgres");
    }

    /** A connection to look at, or into, a database from outside. */
    public static Connection connect(String database) throws SQLException {
        return server().getDatabase("postgres", database).getConnection();
    }

    /** How many statements come to the database while that is done, those of the server's timers among them. */
    public static long statements(String database, Runnable work) throws SQLException {
        try (Connection watching = connect(database);
                Statement statement = watching.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
            work.run();
            try (ResultSet counted = statement.executeQuery(STATEMENTS)) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    private static void create(String database) {
        if (MADE.add(database)) {
            try (Connection admin = connect("postgres");
                    Statement statement = admin.createStatement()) {
                statement.execute("create database " + database);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                // stopped with the processes that use it, not before them
                server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setOverrideWorkingDirectory(Shipped.TARGET
                                .resolve("postgres")
                                .toAbsolutePath()
                                .toFile())
                        .setServerConfig("max_connections", "200")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .start();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
        return server;
    }

    static synchronized void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        }
    }
}
