package org.aftercare.warranty;

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

/** Wakes every other second: what another node put into force holds here too, and trials go on. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class PolicyTimer {
    private static final Logger LOG = System.getLogger(PolicyTimer.class.getName());

    private final AtomicBoolean trying = new AtomicBoolean();

    @Inject
    PolicyBook book;

    @Inject
    TrialDesk trials;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void readAnew() {
        try {
            book.refresh();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "the acts on coverage policies could not be read, again in 2 s", broken);
        }
    }

    /** Slice by slice, each its own transaction, until no trial is left: they may take minutes. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void goOn() {
        if (!trying.compareAndSet(false, true)) return;
        try {
            boolean more = true;
            while (more) more = Callers.acting(Caller.SYSTEM, () -> trials.goOn());
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a trial of coverage policies broke off", broken);
        } finally {
            trying.set(false);
        }
    }
}
