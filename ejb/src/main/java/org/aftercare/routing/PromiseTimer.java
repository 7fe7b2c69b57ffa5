package org.aftercare.routing;

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
import org.aftercare.ticket.TicketNumber;

/** Looks each minute at the promises that are due for it; each in a transaction of its own, on whichever node is first. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class PromiseTimer {
    private static final Logger LOG = System.getLogger(PromiseTimer.class.getName());
    private static final int AT_A_TIME = 500;

    @Inject
    PromiseDesk promises;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void wake() {
        try {
            Callers.acting(Caller.SYSTEM, () -> promises.due(AT_A_TIME).forEach(this::look));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "promises could not be looked at, again in a minute", broken);
        }
    }

    private void look(TicketNumber number) {
        try {
            promises.look(number);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "what was promised of " + number + " can't be reckoned, again in a minute", broken);
        }
    }
}
