package org.aftercare.platform;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has old keys forgotten every five minutes. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyTimer {
    private static final Logger LOG = System.getLogger(IdempotencyTimer.class.getName());

    @Inject
    Idempotency keys;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void forget() {
        try {
            keys.forget();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "old keys could not be forgotten, again in 5 min", broken);
        }
    }
}
