package org.aftercare.device;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Wakes every second and has files of devices read while there are any, one reader at a node, so that the counters keep
 * the rest of the machine. What is to be read stands in the database: the wake-up itself may be lost.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportClerk {
    private static final Logger LOG = System.getLogger(ImportClerk.class.getName());
    private static final Duration KEPT = Duration.ofDays(90);

    @Inject
    ImportBench bench;

    @Inject
    ImportStint stint;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService readers;

    private final AtomicBoolean reading = new AtomicBoolean();

    /** An exception that left this method would end the schedule for good, so a database that is away is told and waited for. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void wake() {
        try {
            if (reading.get() || !bench.isAnyDue(clock.instant())) return;
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the imports can't be read: {0}", away.getSQLState());
            return;
        }
        if (reading.compareAndSet(false, true)) send();
    }

    @Schedule(hour = "*", minute = "7/15", persistent = false)
    void tidy() {
        try {
            var now = clock.instant();
            int gone = bench.tidy(now, now.minus(KEPT));
            if (gone > 0) LOG.log(Level.INFO, "{0} imports are forgotten", gone);
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the imports can't be tidied: {0}", away.getSQLState());
        }
    }

    private void send() {
        try {
            readers.execute(this::read);
        } catch (RejectedExecutionException busy) {
            reading.set(false);
            LOG.log(Level.WARNING, "the server is too busy for an import");
        }
    }

    private void read() {
        try {
            while (!Thread.currentThread().isInterrupted() && stint.go())
                ;
        } catch (SQLException away) {
            // what was claimed is due again when its lease runs out
            LOG.log(Level.WARNING, "an import rests: {0}", away.getSQLState());
        } finally {
            reading.set(false);
        }
    }
}
