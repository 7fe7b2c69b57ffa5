package org.aftercare.notice;

import jakarta.annotation.PostConstruct;
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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.Settings;

/**
 * Wakes every second and sends couriers while letters are due; never more of them than policy allows, so that a mail
 * server that hangs holds up nobody but its own letters. What is due stands in the database: the wake-up itself may be
 * lost.
 */
@Singleton
@Startup
@DependsOn("Schema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Postman {
    private static final Logger LOG = System.getLogger(Postman.class.getName());

    @Inject
    PostBox box;

    @Inject
    Round round;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService couriers;

    @Inject
    MailPolicies policies;

    private MailPolicy policy;
    private Semaphore free;
    private Settings settings;

    @PostConstruct
    void open() {
        settings = Settings.current();
        policy = policies.inForce();
        free = new Semaphore(policy.couriers());
        if (settings.smtpHost().isEmpty())
            LOG.log(
                    Level.WARNING,
                    "no mail server is set: letters are kept as files in {0}, which is for trying only",
                    settings.dataFolder().resolve("outbox"));
    }

    /** An exception that left this method would end the schedule for good, so a database that is away is told and waited for. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void wake() {
        try {
            if (free.availablePermits() == 0 || !box.isAnyDue(clock.instant())) return;
        } catch (SQLException away) {
            LOG.log(Level.WARNING, "the outbox can't be read: {0}", away.getSQLState());
            return;
        }
        for (int idle = free.drainPermits(); idle > 0; idle--) send();
    }

    private void send() {
        try {
            couriers.execute(this::courier);
        } catch (RejectedExecutionException busy) {
            free.release();
            LOG.log(Level.WARNING, "the server is too busy for a courier");
        }
    }

    private void courier() {
        try {
            Callers.acting(Caller.SYSTEM, this::goUntilNothingIsDue);
        } finally {
            free.release();
        }
    }

    private void goUntilNothingIsDue() {
        try {
            while (!Thread.currentThread().isInterrupted() && round.go(settings, policy) > 0)
                ;
        } catch (SQLException away) {
            // what was claimed is due again when its lease runs out
            LOG.log(Level.WARNING, "a courier came back: {0}", away.getSQLState());
        }
    }
}
