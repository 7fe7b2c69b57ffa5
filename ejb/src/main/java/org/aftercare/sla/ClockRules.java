package org.aftercare.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.Run.Standing;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;

/**
 * Reads a clock out of a ticket's history. A clock that was answered and runs again (the repair failed at the counter,
 * the ticket was reopened) goes on with what it had: the time between is a pause.
 */
final class ClockRules {
    private ClockRules() {}

    /**
     * @param history oldest first
     * @param pickup the store that took the phone in
     * @param calendars the business time of a store
     * @return none while it hasn't started
     */
    static Optional<Run> run(
            ClockKind kind, List<StatusSince> history, StoreCode pickup, Function<StoreCode, BusinessTime> calendars) {
        var reading = new Reading(kind);
        for (StatusSince line : history)
            reading.next(line, calendars.apply(kind.followsTheBench() ? line.benchStore() : pickup));
        return reading.run();
    }

    /** A history half read. */
    private static final class Reading {
        private final ClockKind kind;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<ClockCard.Pause> pauses = new ArrayList<>();
        private Instant at = Instant.MIN;
        private Stretch running;
        private ClockCard.Pause resting;
        private Instant over;
        private boolean answered;

        Reading(ClockKind kind) {
            this.kind = kind;
        }

        void next(StatusSince line, BusinessTime calendar) {
            // a node's clock may run behind another's: time in a story never goes back
            at = line.at().isBefore(at) ? at : line.at();
            if (kind.runsIn(line.status())) go(calendar);
            else if (hasStarted()) rest(line.status());
        }

        private boolean hasStarted() {
            return running != null || !stretches.isEmpty();
        }

        private void go(BusinessTime calendar) {
            endOfRest(at);
            over = null;
            if (running != null && running.calendar().version().equals(calendar.version())) return;
            stop();
            running = new Stretch(at, null, calendar);
        }

        private void rest(TicketStatus status) {
            stop();
            if (resting == null) resting = new ClockCard.Pause(at, null, status.name());
            if (kind.pausesIn(status)) over = null;
            else if (over == null) {
                over = at;
                answered = kind.isAnsweredBy(status);
            }
        }

        private void stop() {
            if (running != null) stretches.add(new Stretch(running.from(), at, running.calendar()));
            running = null;
        }

        private void endOfRest(Instant end) {
            if (resting != null && !resting.from().equals(end))
                pauses.add(new ClockCard.Pause(resting.from(), end, resting.reason()));
            resting = null;
        }

        Optional<Run> run() {
            if (!hasStarted()) return Optional.empty();
            if (running != null) stretches.add(running);
            else if (over == null) pauses.add(resting);
            else endOfRest(over);
            return Optional.of(new Run(stretches, pauses, standing(), over));
        }

        private Standing standing() {
            if (running != null) return Standing.RUNNING;
            if (over == null) return Standing.PAUSED;
            return answered ? Standing.ANSWERED : Standing.CANCELLED;
        }
    }
}
