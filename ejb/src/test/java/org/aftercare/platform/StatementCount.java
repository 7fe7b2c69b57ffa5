package org.aftercare.platform;

import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Counts what EclipseLink sends to the database: its own SQL log, read instead of printed; and breaks off where asked. */
public class StatementCount implements SessionCustomizer {
    private static final AtomicLong SENT = new AtomicLong();
    private static final AtomicLong WRITTEN = new AtomicLong();
    private static final Pattern WRITES = Pattern.compile("(?is)\\s*(insert|update|delete|merge)\\b.*");
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
                if (SessionLog.SQL.equals(entry.getNameSpace())) sent(entry.getMessage());
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

    private static void sent(String statement) {
        SENT.incrementAndGet();
        if (WRITES.matcher(statement).matches()) WRITTEN.incrementAndGet();
        var left = LEFT.get();
        if (left == null) return;
        if (left > 1) LEFT.set(left - 1);
        else {
            LEFT.remove();
            throw new Broken();
        }
    }

    static long during(Runnable work) {
        long before = SENT.get();
        work.run();
        return SENT.get() - before;
    }

    static long writesDuring(Runnable work) {
        long before = WRITTEN.get();
        work.run();
        return WRITTEN.get() - before;
    }
}
