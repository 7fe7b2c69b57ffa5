package org.aftercare.web.api;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.aftercare.platform.Passing;

/**
 * The database let somebody else go first and undid what we had begun. Asked again, the desks see how things stand now,
 * and say so: the second try is usually told that it came too late.
 */
final class LostRace {
    private static final int TRIES = 4;
    private static final long MOST_PAUSE = 50_000_000;

    /** A deadlock, a serialization failure, a lock not had in time, a key that a twin took (PostgreSQL and H2). */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "HYT00", "23505", "90131");

    private LostRace() {}

    /** Tries work that is one transaction again while it loses. */
    static <T> T retried(Supplier<T> work) {
        for (int left = TRIES; ; left--)
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (left == 1 || !is(failed)) throw failed;
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MOST_PAUSE));
            }
    }

    static boolean is(Throwable thrown) {
        return Passing.isOf(thrown, STATES::contains);
    }
}
