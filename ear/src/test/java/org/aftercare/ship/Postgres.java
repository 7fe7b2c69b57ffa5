package org.aftercare.ship;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One real PostgreSQL for all tests, started at the first use; every server that ships gets a database of its own. */
public final class Postgres {
    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();
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
