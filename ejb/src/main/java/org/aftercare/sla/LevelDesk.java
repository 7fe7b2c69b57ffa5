package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.ticket.CaseFile;

/**
 * Tells each level once. A claim locks the rows of what is due, then reads history anew: a step that was written
 * meanwhile counts. Each method is one transaction, and none takes a ticket's row.
 */
@Stateless
public class LevelDesk {
    private static final Logger LOG = System.getLogger(LevelDesk.class.getName());
    private static final Duration LATER = Duration.ofMinutes(1);

    @Inject
    Clocks clocks;

    @Inject
    Reckoner reckoner;

    @Inject
    CaseFile files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    Event<LevelsReached> reached;

    /** Clocks at which a level is due, the oldest first: one indexed look-up, nothing claimed. */
    public List<Long> due(int limit) {
        callers.mustBe(Role.SYSTEM);
        return clocks.due(clock.instant(), limit);
    }

    /** Claims so many clocks and tells every level that they have reached. @return how many were claimed */
    public int fire(int limit) {
        callers.mustBe(Role.SYSTEM);
        var claimed = clocks.claim(clock.instant(), limit);
        tell(claimed);
        return claimed.size();
    }

    /** The same for one clock, unless it isn't due any more or another node has it. */
    public void fireOne(long clockId) {
        callers.mustBe(Role.SYSTEM);
        if (clocks.claimOne(clockId, clock.instant())) tell(List.of(clockId));
    }

    /** Tries a clock that can't be reckoned again in a minute, so that it holds nobody up. */
    public void postpone(long clockId) {
        callers.mustBe(Role.SYSTEM);
        if (clocks.claimOne(clockId, clock.instant()))
            clocks.waiting(clockId).orElseThrow().postpone(clock.instant().plus(LATER));
    }

    private void tell(List<Long> claimed) {
        if (claimed.isEmpty()) return;
        var waiting =
                clocks.waiting(claimed).stream().collect(Collectors.toMap(NextLevel::clockId, Function.identity()));
        var fired = clocks.fired(claimed).stream().collect(Collectors.groupingBy(LevelFired::clockId));
        List<LevelsReached.Reached> all = new ArrayList<>();
        for (SlaClock due : clocks.of(claimed))
            all.addAll(tell(due, waiting.get(due.id()), fired.getOrDefault(due.id(), List.of())));
        if (!all.isEmpty()) reached.fire(new LevelsReached(all));
    }

    private List<LevelsReached.Reached> tell(SlaClock due, NextLevel next, List<LevelFired> before) {
        List<LevelsReached.Reached> all = new ArrayList<>();
        var now = clock.instant();
        var run = reckoner.runs(files.read(due.ticket())).of(due).orElseThrow();
        var reckoning = new Reckoning(due.kind(), run, due.terms());
        List<Integer> told = new ArrayList<>(before.stream()
                .filter(LevelFired::isLive)
                .map(LevelFired::level)
                .toList());
        for (var level = reckoning.next(told);
                level.filter(l -> !l.at().isAfter(now)).isPresent();
                level = reckoning.next(told)) {
            all.add(fire(due, level.get(), before).reached(due));
            told.add(level.get().level());
        }
        next.waitFor(reckoning.next(told));
        return all;
    }

    private LevelFired fire(SlaClock due, Reckoning.Level level, List<LevelFired> before) {
        int revision =
                (int) before.stream().filter(f -> f.level() == level.level()).count() + 1;
        var fired = new LevelFired(due.id(), level, revision, clock.instant());
        clocks.add(fired);
        if (level.level() >= Terms.BREACH)
            LOG.log(
                    Logger.Level.INFO,
                    "{0} of {1} ran out at {2} (level {3})",
                    due.kind(),
                    due.ticket(),
                    level.at(),
                    level.level());
        return fired;
    }
}
