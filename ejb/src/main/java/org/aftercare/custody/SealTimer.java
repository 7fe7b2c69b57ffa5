package org.aftercare.custody;

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

/**
 * Has each day sealed soon after it is over, and days that an outage left out too, then has the ledger checked. Looks
 * every five minutes, which costs two look-ups; of two nodes the one that seals checks.
 */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class SealTimer {
    private static final Logger LOG = System.getLogger(SealTimer.class.getName());

    @Inject
    SealDesk seals;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void wake() {
        try {
            Callers.acting(Caller.SYSTEM, this::sealAll);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "the ledger could not be sealed, again in 5 min", broken);
        }
    }

    private void sealAll() {
        boolean any = false;
        while (seals.sealNext()) any = true;
        if (any) seals.check();
    }
}
