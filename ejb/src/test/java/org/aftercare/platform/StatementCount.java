package org.aftercare.platform;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.Session;

/** Counts what EclipseLink sends to the database: its own SQL log, read instead of printed. */
public class StatementCount implements SessionCustomizer {
    private static final AtomicLong SENT = new AtomicLong();

    @Override
    public void customize(Session session) {
        session.setSessionLog(new AbstractSessionLog() {
            @Override
            public boolean shouldLog(int level, String category) {
                return SessionLog.SQL.equals(category) || level >= SessionLog.WARNING;
            }

            @Override
            public void log(SessionLogEntry entry) {
                if (SessionLog.SQL.equals(entry.getNameSpace())) SENT.incrementAndGet();
                else if (entry.getLevel() >= SessionLog.WARNING) System.err.println(entry.getMessage());
            }
        });
    }

    static long during(EntityManagerFactory factory, Runnable work) {
        long before = SENT.get();
        work.run();
        return SENT.get() - before;
    }
}
