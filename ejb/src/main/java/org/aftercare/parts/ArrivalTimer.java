package org.aftercare.parts;

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
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;

/**
 * Wakes each second and moves on whose last part is here. Only a wake-up: who may go on is a row, so that a restart
 * forgets nobody and any node may do it. Not in the act that reserves the part, for that one must not hold other tickets.
 */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ArrivalTimer {
    private static final Logger LOG = System.getLogger(ArrivalTimer.class.getName());
    private static final int AT_A_TIME = 100;
    /** How late we may notice, in milliseconds. An idle wake-up costs one look-up. */
    private static final int PACE = 1_000;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    ArrivalDesk desk;

    @Resource
    TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(PACE, PACE, new TimerConfig("parts", false));
    }

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Timeout
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, () -> desk.due(AT_A_TIME).forEach(this::moveOn));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "who waits for parts could not be read, again in a moment", broken);
        } finally {
            busy.set(false);
        }
    }

    private void moveOn(TicketNumber number) {
        try {
            if (desk.moveOn(number)) LOG.log(Level.INFO, "{0}: all parts are here", number);
        } catch (Refusal other) {
            LOG.log(Level.INFO, "{0}: all parts are here, but {1}", number, other.key());
            desk.leaveIt(number);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, number + " could not be moved on, again in a moment", broken);
        }
    }
}
