package org.aftercare.sla;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.sla.ClockCard.State;
import org.aftercare.sla.MinuteStore.Window;
import org.aftercare.ticket.TicketStatus;

/**
 * The brute-force twin of the clock rules: it walks through a ticket's life minute by minute and counts the minutes in
 * which the clock runs and doors are open. It knows nothing of stretches, and has the table of the kinds from the trade,
 * not from {@link ClockKind}.
 */
final class MinuteClock {
    /** A line of the ticket's history at a minute of the window. @param holder which store has, or sent, the phone */
    record Line(int minute, TicketStatus status, int holder, boolean travelling, boolean contact, boolean statutory) {}

    /**
     * In which statuses a clock runs, pauses, and is answered.
     *
     * @param hours whose: C the counter's, H the holder's, A always
     * @param traits ANEW: what was answered doesn't go on, the next time is another; RENEWED: so does a contact
     */
    private record Rule(
            Set<TicketStatus> runs, Set<TicketStatus> pauses, Set<TicketStatus> answers, char hours, String traits) {
        boolean is(String trait) {
            return traits.contains(trait);
        }

        boolean runs(Line line) {
            if (is("WAY")) return line.travelling();
            return runs.contains(line.status()) && (!is("LAW") || line.statutory());
        }
    }

    private static final String IN_WORK =
            "RECEIVED DIAGNOSING APPEALED AWAITING_PARTS IN_REPAIR QUALITY_CHECK SWAP_PENDING RETURN_PENDING HOMEBOUND";
    private static final Set<TicketStatus> ENDS = statuses("CANCELLED EXPIRED REFUNDED DISPOSED VOID LOST CLOSED");
    private static final String HANDED_BACK = "READY RETURN_READY";
    private static final Map<ClockKind, Rule> RULES = Map.of(
            ClockKind.ATTENDED,
            new Rule(statuses(""), statuses(""), statuses("RECEIVED"), 'C', "ARRIVAL"),
            ClockKind.FIRST_LOOK,
            leaving("RECEIVED", "", 'C', ""),
            ClockKind.DIAGNOSIS,
            leaving("DIAGNOSING", "", 'H', ""),
            ClockKind.READY,
            new Rule(statuses(IN_WORK), statuses("AWAITING_APPROVAL"), statuses(HANDED_BACK), 'C', ""),
            ClockKind.UPDATE,
            new Rule(statuses(IN_WORK), statuses("AWAITING_APPROVAL"), statuses(HANDED_BACK), 'C', "ANEW RENEWED"),
            ClockKind.PICK_UP,
            new Rule(statuses(HANDED_BACK + " UNCLAIMED"), statuses(""), statuses("COLLECTED DIAGNOSING"), 'C', ""),
            ClockKind.LEG,
            leaving("", "", 'H', "WAY ANEW"),
            ClockKind.PARTS,
            leaving("AWAITING_PARTS", "", 'H', "ANEW"),
            ClockKind.BENCH,
            leaving("IN_REPAIR QUALITY_CHECK", "AWAITING_PARTS AWAITING_APPROVAL APPEALED", 'H', ""),
            ClockKind.STATUTORY,
            new Rule(
                    statuses(IN_WORK + " AWAITING_APPROVAL"),
                    statuses(""),
                    statuses(HANDED_BACK + " REFUNDED"),
                    'A',
                    "LAW"));

    /** It waits for the ticket to leave these. */
    private static Rule leaving(String runs, String pauses, char hours, String traits) {
        var others = EnumSet.complementOf(EnumSet.copyOf(ENDS));
        others.removeAll(statuses(runs));
        return new Rule(statuses(runs), statuses(pauses), others, hours, traits);
    }

    private static Set<TicketStatus> statuses(String names) {
        var set = EnumSet.noneOf(TicketStatus.class);
        for (String name : names.split(" ")) if (!name.isEmpty()) set.add(TicketStatus.valueOf(name));
        return set;
    }

    private final Rule rule;
    private final Terms terms;
    private final List<Integer> levels;
    private final long[] needs;
    private final int[] ranUntil = new int[Window.MINUTES];
    private final Map<Integer, Integer> reached = new TreeMap<>();
    private int walked;
    private int ran;
    private boolean running = true;
    private boolean pausing;
    private int over = -1;
    private boolean answered;

    private MinuteClock(Rule rule, Terms terms, int minute) {
        this.rule = rule;
        this.terms = terms;
        levels = terms.levels();
        needs = levels.stream()
                .mapToLong(level -> terms.need(level).toMinutes())
                .toArray();
        walked = minute;
    }

    /**
     * Every clock of the kind, the first one first.
     *
     * @param arrival the minute in which the customer came
     * @param history in the order in which it was written
     * @param stores the first is the counter's
     */
    static List<MinuteClock> all(
            ClockKind kind, int arrival, List<Line> history, List<MinuteStore> stores, Terms terms) {
        var rule = RULES.get(kind);
        return rule.is("ARRIVAL")
                ? attended(rule, arrival, history, stores, terms)
                : walked(rule, rule.is("LAW") ? byLaw(history) : history, stores, terms);
    }

    private static List<MinuteClock> attended(
            Rule rule, int arrival, List<Line> history, List<MinuteStore> stores, Terms terms) {
        var first = history.get(0);
        if (first.status() != TicketStatus.RECEIVED) return List.of();
        var clock = new MinuteClock(rule, terms, Math.min(arrival, first.minute()));
        while (clock.walked < first.minute()) clock.walk(stores.get(0));
        clock.end(first.minute(), true);
        clock.drop();
        return List.of(clock);
    }

    /** What turned out to be owed by law was so from the beginning. */
    private static List<Line> byLaw(List<Line> history) {
        List<Line> lines = new ArrayList<>();
        boolean owed = false;
        for (int i = history.size() - 1; i >= 0; i--) {
            var line = history.get(i);
            owed |= line.statutory();
            lines.add(0, new Line(line.minute(), line.status(), line.holder(), false, false, owed));
        }
        return lines;
    }

    private static List<MinuteClock> walked(Rule rule, List<Line> history, List<MinuteStore> stores, Terms terms) {
        List<MinuteClock> clocks = new ArrayList<>();
        int heard = 0;
        MinuteStore store = null;
        for (int minute = history.get(0).minute(); minute < Window.MINUTES; minute++) {
            while (heard < history.size() && history.get(heard).minute() <= minute) {
                var line = history.get(heard++);
                hear(rule, line, minute, clocks, terms);
                store = stores.get(rule.hours == 'H' ? line.holder() : 0);
            }
            if (!clocks.isEmpty()) last(clocks).walk(rule.hours == 'A' ? null : store);
        }
        clocks.forEach(MinuteClock::drop);
        return clocks;
    }

    private static void hear(Rule rule, Line line, int minute, List<MinuteClock> clocks, Terms terms) {
        boolean open = !clocks.isEmpty() && last(clocks).over < 0;
        boolean renewed = open && rule.is("RENEWED") && line.contact();
        if (renewed) last(clocks).end(minute, true);
        boolean over = !clocks.isEmpty() && last(clocks).over >= 0;
        boolean begins = rule.runs(line) && (clocks.isEmpty() || over && rule.is("ANEW"));
        if (renewed || begins) clocks.add(new MinuteClock(rule, terms, minute));
        if (!clocks.isEmpty()) last(clocks).hear(line, minute);
    }

    private static MinuteClock last(List<MinuteClock> clocks) {
        return clocks.get(clocks.size() - 1);
    }

    private void hear(Line line, int minute) {
        if (over >= 0 && rule.is("ANEW")) return;
        running = rule.runs(line);
        pausing = !running && rule.pauses().contains(line.status());
        if (running) over = -1;
        else if (over < 0 && !pausing) end(minute, rule.answers().contains(line.status()));
    }

    private void end(int minute, boolean asAwaited) {
        over = minute;
        answered = asAwaited;
        running = false;
    }

    /** Through one minute. @param store whose doors must be open; null where time itself counts */
    private void walk(MinuteStore store) {
        ranUntil[walked] = ran;
        for (int i = 0; i < needs.length; i++) if (ran == needs[i]) reached.putIfAbsent(levels.get(i), walked);
        if (running && (store == null || store.open().get(walked))) ran++;
        walked++;
    }

    /** At one instant: the end, then a level, then a pause. */
    private void drop() {
        if (over >= 0) reached.values().removeIf(minute -> minute >= over);
    }

    /** The minute in which it ended for good; -1 while it hasn't. */
    int over() {
        return over;
    }

    int elapsedAt(int minute) {
        return minute < walked ? ranUntil[minute] : ran;
    }

    /** Each level with the minute in which it was, or will be, reached. */
    Map<Integer, Integer> levels() {
        return reached;
    }

    private boolean isReached(int level, int minute) {
        return reached.containsKey(level) && reached.get(level) <= minute;
    }

    /** @param minute not before the last line of the history */
    State stateAt(int minute) {
        boolean breached = isReached(Terms.BREACH, minute);
        if (over >= 0 && !answered) return State.CANCELLED;
        if (over >= 0) return breached ? State.MISSED : State.MET;
        if (breached) return State.BREACHED;
        if (pausing) return State.PAUSED;
        return isReached(terms.risk(), minute) ? State.AT_RISK : State.RUNNING;
    }
}
