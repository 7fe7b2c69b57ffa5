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
import java.time.Clock;
import java.time.LocalDateTime;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;

/** Proposes each night how queues could be levelled, so that managers find it in the morning. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class RebalancingTimer {
    private static final Logger LOG = System.getLogger(RebalancingTimer.class.getName());
    /** After the last parcels were scanned, before the first door opens. */
    private static final int NIGHT = 5;

    @Inject
    RebalancingDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "10", persistent = false)
    void wake() {
        try {
            Callers.acting(Caller.SYSTEM, () -> network.stores().forEach(this::proposeWhereItIsNight));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "queues could not be levelled, again in an hour", broken);
        }
    }

    /** By the clock of any of its stores; the first of them that is asked counts for the region. */
    private void proposeWhereItIsNight(StoreCard store) {
        var local = LocalDateTime.ofInstant(clock.instant(), store.zone());
        if (local.getHour() != NIGHT) return;
        try {
            desk.proposeAtNight(store.region(), local.toLocalDate());
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "queues of " + store.region() + " could not be levelled tonight", broken);
        }
    }
}
