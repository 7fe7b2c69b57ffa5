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
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks each second what was fired, while somebody looks: one look-up by an index, and none while nobody does. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class NewsTimer {
    private static final Logger LOG = System.getLogger(NewsTimer.class.getName());
    private static final int BEAT = 20;

    @Inject
    Newsroom newsroom;

    @Inject
    FiredLevels levels;

    @Inject
    Clock clock;

    private final AtomicBoolean busy = new AtomicBoolean();
    private int beats;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void wake() {
        if (newsroom.isEmpty() || !busy.compareAndSet(false, true)) return;
        try {
            newsroom.tell(levels, clock.instant());
            if (++beats % BEAT == 0) newsroom.still();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "what was fired could not be told, again in a second", broken);
        } finally {
            busy.set(false);
        }
    }
}
