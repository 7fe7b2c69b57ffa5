package org.aftercare.survey;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;

/** Counts answers every two seconds, as long as any wait; on each node, which share what waits. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class CountTimer {
    private static final Logger LOG = System.getLogger(CountTimer.class.getName());
    private static final int AT_A_TIME = 1_000;

    @Inject
    CountDesk desk;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void wake() {
        try {
            Callers.acting(Caller.SYSTEM, () -> {
                while (desk.count(AT_A_TIME) == AT_A_TIME) continue;
            });
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "answers could not be counted, again in a moment", broken);
        }
    }
}
