package org.aftercare.sla;

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
import org.aftercare.platform.Passing;
import org.aftercare.sla.RecountDesk.Place;

/** Wakes every other second: what another node put into force holds here too, and clocks are derived anew. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RecountTimer {
    private static final Logger LOG = System.getLogger(RecountTimer.class.getName());
    /** Small, for a step that comes meanwhile waits for the slice that holds its ticket. */
    private static final int SLICE = 10;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    SlaPolicy policy;

    @Inject
    RecountDesk desk;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            policy.refresh();
            Callers.acting(Caller.SYSTEM, this::recount);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "clocks could not be derived anew, again in 2 s", broken);
        } finally {
            busy.set(false);
        }
    }

    /** Acts whose instant comes while many tickets are derived count in between. */
    private void recount() {
        boolean more = desk.isAny();
        while (more) more = goOn() && desk.isAny();
    }

    private boolean goOn() {
        try {
            return desk.goOn(SLICE);
        } catch (RuntimeException oneOfThem) {
            for (int i = 0; i < SLICE; i++) desk.places().forEach(this::goOn);
            return true;
        }
    }

    private void goOn(Place place) {
        try {
            desk.goOn(place);
        } catch (RuntimeException broken) {
            if (Passing.isPassing(broken)) throw broken;
            LOG.log(Level.WARNING, "the ticket after " + place + " can't be derived anew: left out", broken);
            desk.leaveOut(place);
        }
    }
}
