package org.aftercare.insight;

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

/** Wakes each minute, has counted what was reported, and has looked for rises once a night. Only a wake-up. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ProblemCountTimer {
    private static final Logger LOG = System.getLogger(ProblemCountTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    ProblemCountDesk desk;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, this::countAndWatch);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "what was reported could not be counted, again in a minute", broken);
        } finally {
            busy.set(false);
        }
    }

    private void countAndWatch() {
        boolean more = desk.count();
        while (more) more = desk.count();
        for (var rise : desk.watch())
            LOG.log(Level.WARNING, "{0} of {1} is reported more than usual", rise.symptom(), rise.model());
    }
}
