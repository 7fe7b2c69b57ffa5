package org.aftercare.counter;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.DelayDesk;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/**
 * Takes the steps that nobody takes: what was collected is closed after the grace, bookings expire, estimates lapse,
 * what nobody fetches becomes unclaimed, what a delay has earned is decided. Each in its own transaction; two nodes at once are told apart by the step's own
 * lock.
 */
@Singleton
@Startup
public class Housekeeper {
    private static final Logger LOG = System.getLogger(Housekeeper.class.getName());
    private static final int AT_A_TIME = 100;
    private static final String LAPSE = "LAPSE";
    private static final String CLOSINGS = "CLOSINGS";
    /** Pages tell it in their reader's words. */
    private static final String NO_ANSWER = "NO_ANSWER";

    /** Which step follows on which status after how long: the trade's defaults. */
    private enum Chore {
        CLOSE(TicketStatus.COLLECTED, Duration.ofHours(24), Step.CLOSE),
        EXPIRE(TicketStatus.BOOKED, Duration.ofDays(7), Step.EXPIRE),
        UNCLAIMED(TicketStatus.READY, Duration.ofDays(30), Step.MARK_UNCLAIMED),
        RETURN_UNCLAIMED(TicketStatus.RETURN_READY, Duration.ofDays(30), Step.MARK_UNCLAIMED);

        private final TicketStatus status;
        private final Duration after;
        private final Step step;

        Chore(TicketStatus status, Duration after, Step step) {
            this.status = status;
            this.after = after;
            this.step = step;
        }
    }

    @Inject
    CaseFile files;

    @Inject
    EstimateDesk estimates;

    @Inject
    DelayDesk delays;

    @Inject
    CounterDesk counter;

    @Inject
    ClosingDesk closings;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tidy() {
        Callers.acting(Caller.SYSTEM, () -> {
            for (Chore chore : Chore.values()) tryTo(chore.name(), () -> doChore(chore));
            tryTo(LAPSE, this::lapse);
            tryTo(DelayDesk.DELAYED, this::decideDelays);
            tryTo(CLOSINGS, this::closeStores);
        });
    }

    /** What was offered is over once its last day is; which day that is, the offer itself knows. */
    private void lapse() {
        for (TicketNumber number : estimates.over(AT_A_TIME)) take(number, Step.LAPSE, NO_ANSWER);
    }

    /** Stores whose day has come, each its own act. */
    private void closeStores() {
        for (int i = 0; i < AT_A_TIME && closings.followUp(); i++) LOG.log(Level.DEBUG, "a store is closed");
    }

    /** Who waits too long is owed more from that day on, though nobody touches the ticket. */
    private void decideDelays() {
        for (TicketNumber number : delays.due(AT_A_TIME)) tryTo("delay of " + number, () -> delays.decide(number));
    }

    /** A timer that throws may be taken away by the container; what failed is tried again a minute later. */
    private void tryTo(String chore, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "housekeeping: " + chore + " failed, again in a minute", broken);
        }
    }

    private void doChore(Chore chore) {
        List<TicketNumber> due = files.standing(chore.status, clock.instant().minus(chore.after), AT_A_TIME);
        for (TicketNumber number : due) take(number, chore.step, "");
    }

    private void take(TicketNumber number, Step step, String reason) {
        try {
            counter.take(new TakeStep(number, TakeStep.AS_IT_IS, step, Papers.NONE.withReason(reason)));
        } catch (Refusal moved) {
            LOG.log(Level.DEBUG, "{0} has moved on: {1}", number, moved.key());
        }
    }
}
