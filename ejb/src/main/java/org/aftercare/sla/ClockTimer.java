package org.aftercare.sla;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;

/**
 * Wakes four times a second and has told what is due; on a server whose timers may come so often ({@code config/server}),
 * else once. Only a wake-up: deadlines are rows, so that a restart loses none and any node may tell them.
 */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ClockTimer {
    private static final Logger LOG = System.getLogger(ClockTimer.class.getName());
    /** A step that comes meanwhile waits for the batch that holds its clock: some 50 ms. */
    private static final int BATCH = 100;
    /** How late we may notice, in milliseconds. An idle wake-up costs one look-up, so it may be often. */
    private static final int PACE = 250;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    LevelDesk levels;

    @Resource
    TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PACE, PACE, new TimerConfig("clocks", false));
    }

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Timeout
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, this::tellAll);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "clocks could not be told of, again in a moment", broken);
        } finally {
            busy.set(false);
        }
    }

    private void tellAll() {
        int told = BATCH;
        while (told == BATCH) told = tellSome();
    }

    private int tellSome() {
        try {
            return levels.fire(BATCH);
        } catch (Untold oneOfThem) {
            oneOfThem.clocks().forEach(this::tellOne);
            return oneOfThem.clocks().size();
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
