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
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;

/** Wakes every few seconds and has letters written to those who wait. Only a wake-up: who waits stands in rows. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class EscalationTimer {
    private static final Logger LOG = System.getLogger(EscalationTimer.class.getName());
    private static final int BATCH = 50;

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    EscalationDesk escalations;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void wake() {
        if (!busy.compareAndSet(false, true)) return;
        try {
            Callers.acting(Caller.SYSTEM, this::writeAll);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "people could not be told of their deadlines, again in seconds", broken);
        } finally {
            busy.set(false);
        }
    }

    /** Whoever was written to, or rests, waits no more; so it ends unless another node holds all of them. */
    private void writeAll() {
        List<String> before = List.of();
        List<String> waiting = escalations.waiting(BATCH);
        while (!waiting.isEmpty() && !waiting.equals(before)) {
            waiting.forEach(this::write);
            before = waiting;
            waiting = waiting.size() < BATCH ? List.of() : escalations.waiting(BATCH);
        }
    }

    private void write(String person) {
        try {
            escalations.write(person);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "a letter of escalation could not be written, again in a minute", broken);
            escalations.postpone(person);
        }
    }
}
