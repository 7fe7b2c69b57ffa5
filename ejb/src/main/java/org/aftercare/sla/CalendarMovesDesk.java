package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.access.OpenTo;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.CalendarDesk;
import org.aftercare.network.CalendarTrial;
import org.aftercare.network.ChangeCalendar;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.CalendarMoves.Move;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Tells what an edit of a calendar would move, before anybody makes it. */
@Stateless
public class CalendarMovesDesk {
    /** Enough to judge an edit by, and read within a second or two. */
    static final int MOST_TICKETS = 2_000;

    private static final int PAGE = 500;
    private static final int ROWS = 50;

    @Inject
    CalendarDesk calendars;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    Clocks clocks;

    /**
     * Nothing is kept, and no reason needed. Four statements for each 500 tickets. Legs are left out: what they are
     * allowed follows from the calendars, too.
     *
     * @throws org.aftercare.platform.InvalidInput as {@link CalendarDesk#change}
     */
    @OpenTo("whoever may make that change: CalendarDesk.trial asks")
    public CalendarMoves of(ChangeCalendar order) {
        var trial = calendars.trial(order);
        List<Move> moves = new ArrayList<>();
        long last = 0;
        int looked = 0;
        List<TicketCard> page;
        do {
            page = files.openAt(trial.calendars().keySet(), last, PAGE);
            moves.addAll(moves(page, trial));
            looked += page.size();
            if (!page.isEmpty()) last = page.get(page.size() - 1).id();
        } while (page.size() == PAGE && looked < MOST_TICKETS);
        boolean all = page.size() < PAGE
                || files.openAt(trial.calendars().keySet(), last, 1).isEmpty();
        int later = (int) moves.stream().filter(Move::isLater).count();
        return new CalendarMoves(
                trial.from(),
                looked,
                all,
                moves.size() - later,
                later,
                moves.stream()
                        .sorted(Comparator.comparing(Move::first)
                                .thenComparing(m -> m.ticket().value()))
                        .limit(ROWS)
                        .toList(),
                trial.seen());
    }

    private List<Move> moves(List<TicketCard> tickets, CalendarTrial trial) {
        if (tickets.isEmpty()) return List.of();
        var histories = files.histories(tickets);
        var now = new HashMap<TicketNumber, Runs>();
        var then = new HashMap<TicketNumber, Runs>();
        var asToday = asToday();
        Function<StoreCode, BusinessTime> asTried = store ->
                trial.calendars().containsKey(store) ? trial.calendars().get(store) : asToday.apply(store);
        for (TicketCard ticket : tickets) {
            var history = histories.getOrDefault(ticket.number(), List.of());
            now.put(ticket.number(), new Runs(ticket, history, asToday));
            then.put(ticket.number(), new Runs(ticket, history, asTried));
        }
        return clocks.running(now.keySet()).stream()
                .filter(clock -> clock.kind() != ClockKind.LEG)
                .flatMap(clock -> move(clock, now.get(clock.ticket()), then.get(clock.ticket())))
                .toList();
    }

    private Function<StoreCode, BusinessTime> asToday() {
        Map<StoreCode, BusinessTime> known = new HashMap<>();
        return store -> known.computeIfAbsent(store, network::calendar);
    }

    private static Stream<Move> move(SlaClock clock, Runs now, Runs then) {
        var dueNow = due(clock, now);
        var dueThen = due(clock, then);
        if (dueNow.isEmpty() || dueThen.isEmpty() || dueNow.equals(dueThen)) return Stream.empty();
        return Stream.of(new Move(clock.ticket(), clock.kind(), dueNow.get(), dueThen.get()));
    }

    private static Optional<Instant> due(SlaClock clock, Runs runs) {
        return runs.of(clock).flatMap(run -> new Reckoning(clock.kind(), run, clock.terms()).dueAt());
    }
}
