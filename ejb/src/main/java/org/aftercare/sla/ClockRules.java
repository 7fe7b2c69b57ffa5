package org.aftercare.sla;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.StoreCalendar;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind.Hours;
import org.aftercare.sla.Run.Standing;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketStatus;

/**
 * Reads clocks out of a ticket's history. A clock that was answered and runs again (the repair failed at the counter,
 * the ticket was reopened) goes on with what it had: the time between is a pause. Kinds that begin anew are another
 * clock then.
 */
final class ClockRules {
    /** Every hour of every day. */
    static final BusinessTime CALENDAR_TIME = StoreCalendar.weekly("calendar-time", ZoneOffset.UTC, "24/7");

    private ClockRules() {}

    /**
     * @param calendars the business time of a store
     * @return each clock of the kind, the first one first; none while it hasn't started
     */
    static List<Run> runs(ClockKind kind, Story story, Function<StoreCode, BusinessTime> calendars) {
        if (kind == ClockKind.ATTENDED)
            return attended(story, calendars).stream().toList();
        var lines = kind == ClockKind.STATUTORY ? byLaw(story.lines()) : story.lines();
        var course = new Course(kind);
        for (StatusSince line : lines) course.next(line, calendar(kind, story, line, calendars));
        return course.runs();
    }

    /** The same for a kind that has one clock at most. */
    static Optional<Run> run(ClockKind kind, Story story, Function<StoreCode, BusinessTime> calendars) {
        return runs(kind, story, calendars).stream().findFirst();
    }

    private static BusinessTime calendar(
            ClockKind kind, Story story, StatusSince line, Function<StoreCode, BusinessTime> calendars) {
        if (kind.hours() == Hours.CALENDAR) return CALENDAR_TIME;
        return calendars.apply(
                kind.hours() == Hours.HOLDER ? line.holder() : line.counter().orElse(story.counter()));
    }

    /** Known only of those who came with the phone: a booking tells no arrival. */
    private static Optional<Run> attended(Story story, Function<StoreCode, BusinessTime> calendars) {
        return story.lines().stream()
                .findFirst()
                .filter(first -> first.status() == TicketStatus.RECEIVED)
                .map(first -> {
                    var taken = first.at();
                    var came = story.arrivedAt().isAfter(taken) ? taken : story.arrivedAt();
                    var wait = new Stretch(
                            came, taken, calendars.apply(first.counter().orElse(story.counter())));
                    return new Run(List.of(wait), List.of(), Standing.ANSWERED, taken);
                });
    }

    /** What the law owes it owes from the day the phone was handed in, whenever that was found out. */
    private static List<StatusSince> byLaw(List<StatusSince> lines) {
        int last = -1;
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).statutory()) last = i;
        List<StatusSince> told = new ArrayList<>(lines);
        for (int i = 0; i < last; i++) told.set(i, lines.get(i).asStatutory());
        return told;
    }

    /** One clock of a kind after the other. */
    private static final class Course {
        private final ClockKind kind;
        private final List<Run> finished = new ArrayList<>();
        private Reading reading;
        private Instant at = Instant.MIN;

        Course(ClockKind kind) {
            this.kind = kind;
            reading = new Reading(kind);
        }

        void next(StatusSince line, BusinessTime calendar) {
            // a node's clock may run behind another's: time in a story never goes back
            at = line.at().isBefore(at) ? at : line.at();
            if (reading.isOpen() && kind.isRenewedBy(line)) {
                reading.answer(at);
                begin(line, calendar);
            } else {
                if (kind.beginsAnew() && reading.isOver() && kind.runsIn(line)) renew();
                reading.next(line, at, calendar);
            }
        }

        /** Also in a pause: then it begins with one. */
        private void begin(StatusSince line, BusinessTime calendar) {
            renew();
            reading.go(at, calendar);
            if (!kind.runsIn(line)) reading.rest(line, at);
        }

        private void renew() {
            reading.run().ifPresent(finished::add);
            reading = new Reading(kind);
        }

        List<Run> runs() {
            renew();
            return finished;
        }
    }

    /** One clock half read. */
    private static final class Reading {
        private final ClockKind kind;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<ClockCard.Pause> pauses = new ArrayList<>();
        private Stretch running;
        private ClockCard.Pause resting;
        private Instant over;
        private boolean answered;

        Reading(ClockKind kind) {
            this.kind = kind;
        }

        void next(StatusSince line, Instant at, BusinessTime calendar) {
            if (kind.runsIn(line)) go(at, calendar);
            else if (hasStarted()) rest(line, at);
        }

        private boolean hasStarted() {
            return running != null || !stretches.isEmpty();
        }

        boolean isOver() {
            return over != null;
        }

        boolean isOpen() {
            return hasStarted() && !isOver();
        }

        void go(Instant at, BusinessTime calendar) {
            endOfRest(at);
            over = null;
            if (running != null && running.calendar().version().equals(calendar.version())) return;
            stop(at);
            running = new Stretch(at, null, calendar);
        }

        /** What is over stays so until it runs again. */
        void rest(StatusSince line, Instant at) {
            if (isOver() && kind.beginsAnew()) return;
            stop(at);
            if (resting == null)
                resting = new ClockCard.Pause(at, null, line.status().name(), line.actor(), line.role());
            if (over == null && !kind.pausesIn(line)) end(at, kind.isAnsweredBy(line));
        }

        void answer(Instant at) {
            stop(at);
            end(at, true);
        }

        private void end(Instant at, boolean isAnswered) {
            over = at;
            answered = isAnswered;
        }

        private void stop(Instant at) {
            if (running != null) stretches.add(new Stretch(running.from(), at, running.calendar()));
            running = null;
        }

        private void endOfRest(Instant end) {
            if (resting != null && !resting.from().equals(end)) pauses.add(resting.until(end));
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
