package org.aftercare.survey;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;

/** Wakes every few seconds and has new answers compared with others. Only a wake-up: what waits stands in rows. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AnswerCheckTimer {
    private static final Logger LOG = System.getLogger(AnswerCheckTimer.class.getName());
    private static final int BATCH = 200;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    AnswerCheckDesk desk;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, () -> desk.waiting(BATCH).forEach(this::check));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "answers could not be compared, again in seconds", broken);
        } finally {
            busy.set(false);
        }
    }

    /** One that can't be compared holds up no other. */
    private void check(long id) {
        try {
            desk.check(id);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "an answer could not be compared, again in seconds", broken);
        }
    }
}
