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

/** Wakes every few seconds and has letters written about calls that are owed. Only a wake-up: who waits stands in rows. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CallBackTimer {
    private static final Logger LOG = System.getLogger(CallBackTimer.class.getName());
    private static final int BATCH = 50;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    CallBackLetterDesk letters;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, () -> letters.waiting(BATCH).forEach(this::write));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "nobody could be told of calls that are owed, again in seconds", broken);
        } finally {
            busy.set(false);
        }
    }

    /** One that can't be written holds up nobody. */
    private void write(long id) {
        try {
            letters.write(id);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a letter about a call that is owed could not be written, again in seconds", broken);
        }
    }
}
