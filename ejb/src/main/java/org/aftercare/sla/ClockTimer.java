package org.aftercare.sla;

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

/**
 * Wakes each second and has told what is due. Only a wake-up: deadlines are rows, so that a restart loses none and any
 * node may tell them.
 */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ClockTimer {
    private static final Logger LOG = System.getLogger(ClockTimer.class.getName());
    /** Small, for a step that comes meanwhile waits for the batch that holds its clock. */
    private static final int BATCH = 25;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    LevelDesk levels;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, this::tellAll);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "clocks could not be told of, again in a second", broken);
        } finally {
            busy.set(false);
        }
    }

    private void tellAll() {
        int told = BATCH;
        while (told == BATCH && !levels.due(1).isEmpty()) told = tellSome();
    }

    private int tellSome() {
        try {
            return levels.fire(BATCH);
        } catch (RuntimeException oneOfThem) {
            levels.due(BATCH).forEach(this::tellOne);
            return 0;
        }
    }

    private void tellOne(long clockId) {
        try {
            levels.fireOne(clockId);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "clock " + clockId + " can't be reckoned, again in a minute", broken);
            levels.postpone(clockId);
        }
    }
}
