package org.aftercare.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Tells what went wrong for now from what would go wrong again. */
public final class Passing {
    /**
     * How the SQLSTATE begins: connection, serialization and deadlock, resources, locks, an operator's stop; H2's
     * time-outs, concurrent updates and closed databases.
     */
    private static final List<String> STATES =
            List.of("08", "40", "53", "55", "57", "HYT", "90131", "90067", "90098", "90121");

    private Passing() {}

    /** Whether the database was away, busy or locked: the same may well succeed later. */
    public static boolean isPassing(Throwable broken) {
        // some containers make rings of them
        return Stream.iterate(broken, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Passing::isOne);
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
