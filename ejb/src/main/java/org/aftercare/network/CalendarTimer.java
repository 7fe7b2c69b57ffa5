package org.aftercare.network;

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

/** Wakes every other second: what was said of a calendar, a store or a lane at another node counts here too. */
@Singleton
@Startup
@DependsOn("ReferenceCheck")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CalendarTimer {
    private static final Logger LOG = System.getLogger(CalendarTimer.class.getName());

    @Inject
    CalendarBook book;

    @Inject
    NetworkBook network;

    /** The container takes a timer away that failed twice: no error may leave this method. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void readOn() {
        try {
            network.readOn();
            book.readOn();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "network and calendars could not be read, again in 2 s", broken);
        }
    }
}
