package org.aftercare.platform;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Counts what EclipseLink sends to the database: its own SQL log, read instead of printed; and breaks off where asked. */
public class StatementCount implements SessionCustomizer {
    private static final AtomicLong SENT = new AtomicLong();
    private static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();

    /** A crash that a test asked for. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public void customize(Session session) {
        session.setSessionLog(new AbstractSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SessionLog.SQL.equals(category) || level >= SessionLog.WARNING;
            }

            @Override
            public void log(SessionLogEntry entry) {
                if (SessionLog.SQL.equals(entry.getNameSpace())) sent();
                else if (entry.getLevel() >= SessionLog.WARNING) System.err.println(entry.getMessage());
            }
        });
    }

    /** The node dies, before its n-th statement from now on in this thread. */
    public static void breakAfter(int statements) {
        LEFT.set(statements);
    }

    public static void breakNever() {
        LEFT.remove();
    }

    private static void sent() {
        SENT.incrementAndGet();
        var left = LEFT.get();
        if (left == null) return;
        if (left > 1) LEFT.set(left - 1);
        else {
            LEFT.remove();
            throw new Broken();
        }
    }

    static long during(EntityManagerFactory factory, Runnable work) {
        long before = SENT.get();
        work.run();
        return SENT.get() - before;
    }
}
