package org.aftercare.knowledge;

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

/** Wakes each few minutes and has it looked whether those who were helped came all the same. Only a wake-up. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HelpTimer {
    private static final Logger LOG = System.getLogger(HelpTimer.class.getName());
    private static final int AT_A_TIME = 200;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    HelpDesk desk;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, () -> {
                while (desk.lookBack(AT_A_TIME) == AT_A_TIME) LOG.log(Level.DEBUG, "more to look back at");
            });
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "whether help helped could not be looked at, again in minutes", broken);
        } finally {
            busy.set(false);
        }
    }
}
