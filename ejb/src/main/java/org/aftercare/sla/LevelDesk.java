package org.aftercare.sla;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.ticket.CaseFile;

/**
 * Tells each level once. A claim locks the rows of what is due, then reads history anew: a step that was written
 * meanwhile counts. Each method is one transaction, none takes a ticket's row, and a batch costs as few statements as
 * one clock.
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

    /**
     * Claims so many clocks and tells every level that they have reached; where none is due, one indexed look-up.
     *
     * @return how many were claimed: fewer than asked for where no more are due, or others have them
     * @throws Untold with the claimed ones, where one of them couldn't be told: then none was
     */
    public int fire(int limit) {
        callers.mustBe(Role.SYSTEM);
        var claimed = clocks.claim(clock.instant(), limit);
        if (!claimed.isEmpty()) tell(claimed);
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
        try {
            write(reckoned(claimed));
        } catch (RuntimeException oneOfThem) {
            throw new Untold(claimed, oneOfThem);
        }
    }

    /** A claimed clock, and what it has reached by now. */
    private record Due(SlaClock clock, NextLevel next, List<LevelFired> before, Reckoning reckoning) {}

    /** A few look-ups, however many clocks; all of them after the rows were locked. */
    private List<Due> reckoned(List<Long> claimed) {
        var waiting =
                clocks.waiting(claimed).stream().collect(Collectors.toMap(NextLevel::clockId, Function.identity()));
        var fired = clocks.fired(claimed).stream().collect(Collectors.groupingBy(LevelFired::clockId));
        var due = clocks.of(claimed);
        var runs = reckoner.runs(files.cards(due.stream().map(SlaClock::ticket).collect(Collectors.toSet())));
        return due.stream()
                .map(kept -> new Due(
                        kept,
                        waiting.get(kept.id()),
                        fired.getOrDefault(kept.id(), List.of()),
                        new Reckoning(
                                kept.kind(), runs.get(kept.ticket()).of(kept).orElseThrow(), kept.terms())))
                .toList();
    }

    private void write(List<Due> all) {
        var now = clock.instant();
        List<LevelsReached.Reached> told = new ArrayList<>();
        for (Due due : all) told.addAll(tell(due, now));
        if (!told.isEmpty()) reached.fire(new LevelsReached(told));
    }

    private List<LevelsReached.Reached> tell(Due due, Instant now) {
        List<LevelsReached.Reached> all = new ArrayList<>();
        List<Integer> told = new ArrayList<>(due.before().stream()
                .filter(LevelFired::isLive)
                .map(LevelFired::level)
                .toList());
        for (var level = due.reckoning().next(told);
                level.filter(l -> !l.at().isAfter(now)).isPresent();
                level = due.reckoning().next(told)) {
            all.add(fire(due, level.get(), now).reached(due.clock()));
            told.add(level.get().level());
        }
        due.next().waitFor(due.reckoning().next(told));
        return all;
    }

    private LevelFired fire(Due due, Reckoning.Level level, Instant now) {
        int revision = (int) due.before().stream()
                        .filter(f -> f.level() == level.level())
                        .count()
                + 1;
        var fired = new LevelFired(due.clock().id(), level, revision, now);
        clocks.add(fired);
        if (level.level() >= Terms.BREACH)
            LOG.log(
                    Logger.Level.INFO,
                    "{0} of {1} ran out at {2} (level {3})",
                    due.clock().kind(),
                    due.clock().ticket(),
                    level.at(),
                    level.level());
        return fired;
    }
}
