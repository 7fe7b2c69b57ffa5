package org.aftercare.platform;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
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
        return isOf(broken, state -> STATES.stream().anyMatch(state::startsWith));
    }

    /** Whether a lock, or a row that is another by now, stood in the way, or the database answered with such a state. */
    public static boolean isOf(Throwable broken, Predicate<String> sqlState) {
        return causes(broken).anyMatch(cause -> isOne(cause, sqlState));
    }

    /** The exception and what caused it; at most twenty, since some containers make rings of them. */
    public static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static boolean isOne(Throwable cause, Predicate<String> sqlState) {
        return cause instanceof OptimisticLockException
                || cause instanceof PessimisticLockException
                || cause instanceof LockTimeoutException
                || cause instanceof SQLException sql && sql.getSQLState() != null && sqlState.test(sql.getSQLState());
    }
}
