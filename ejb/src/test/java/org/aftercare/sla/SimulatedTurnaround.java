package org.aftercare.sla;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.aftercare.network.BusinessTime;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.StatusSince;
import org.aftercare.warranty.Coverage;

/** The shipped promise of the turnaround, held against a simulated history by the engine itself. */
public final class SimulatedTurnaround {
    private final Terms terms;
    private final Function<StoreCode, BusinessTime> calendars;

    public SimulatedTurnaround(Function<StoreCode, BusinessTime> calendars) {
        this.calendars = calendars;
        terms = Promises.of(new ReferenceFiles().sheet(Promises.FILE, Promises.COLUMNS))
                .terms(new Subject(ClockKind.READY, "RO", "", Coverage.Outcome.COVERED, Priority.NORMAL, false))
                .orElseThrow();
    }

    /** @param lines from taking the phone in until it is ready */
    public boolean isBroken(StoreCode counter, List<StatusSince> lines) {
        Instant last = lines.get(lines.size() - 1).at();
        var run = ClockRules.run(ClockKind.READY, new Story(lines.get(0).at(), counter, lines), calendars)
                .orElseThrow();
        return new Reckoning(ClockKind.READY, run, terms).stateAt(last) == ClockCard.State.MISSED;
    }
}
