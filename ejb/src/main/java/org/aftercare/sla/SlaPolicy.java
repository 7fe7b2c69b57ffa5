package org.aftercare.sla;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.access.Caller;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;

/**
 * What is promised at each instant, and every version that ever was. Which holds is known without asking the database: a
 * timer at each node reads the acts anew when there are more of them, and the node that made one does so at once.
 */
@ApplicationScoped
class SlaPolicy implements ReferenceReader {
    private static final Logger LOG = System.getLogger(SlaPolicy.class.getName());
    private static final int TRIES = 5;

    @Inject
    ReferenceFiles files;

    @Inject
    SlaShelf shelf;

    @Inject
    Clock clock;

    private final Map<String, Promises> open = new ConcurrentHashMap<>();
    private Promises atStart;
    private volatile SlaTimetable timetable = SlaTimetable.EMPTY;
    private volatile boolean behind;

    @PostConstruct
    void read() {
        atStart = Promises.of(files.sheet(Promises.FILE, Promises.COLUMNS));
    }

    /** What counts now for a clock that started then. */
    Promises forClock(Instant startedAt, Instant now) {
        return timetable().forClock(startedAt, now).map(this::version).orElse(atStart);
    }

    /** What holds now for what starts now. */
    Promises inForce() {
        return timetable().at(clock.instant()).map(this::version).orElse(atStart);
    }

    /** @throws NotFound when there never was such a version */
    Promises version(String version) {
        if (version.equals(atStart.version())) return atStart;
        return open.computeIfAbsent(
                version, name -> Promises.of(shelf.text(name).orElseThrow(() -> new NotFound("policy", name))));
    }

    SlaTimetable timetable() {
        if (behind) refresh();
        return timetable;
    }

    /** Reads the acts anew where there are more than this node knows of. */
    synchronized void refresh() {
        behind = false;
        if (shelf.last() != timetable.last()) timetable = new SlaTimetable(shelf.acts());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromisesChanged event) {
        behind = true;
    }

    @Override
    public List<Problem> problems() {
        return atStart.problems();
    }

    /**
     * Keeps the file of this start. One that changed is in force from now, for what starts from now on, as long as head
     * office hasn't put a version into force itself: then it waits as a proposal.
     */
    @Override
    public void keep() {
        shelf.keep(
                new KeptPromises(atStart.version(), Caller.SYSTEM.name(), clock.instant(), ""),
                atStart.sheet().text());
        for (int left = TRIES; left > 0 && !settled(); left--) refresh();
    }

    /** @return whether nothing is left to be done; another node that starts may have been faster */
    private boolean settled() {
        refresh();
        var now = clock.instant();
        Optional<String> holds = timetable.at(now);
        if (holds.isEmpty()) return append(SlaTimetable.BEGINNING, SlaPolicyAct.Kind.FIRST);
        if (holds.get().equals(atStart.version())) return true;
        if (!timetable.isByOffice()) return append(now, SlaPolicyAct.Kind.START);
        LOG.log(
                Level.INFO,
                "SLA policies {0} of this start''s file wait as a proposal: {1} is in force, as head office decided",
                atStart.version(),
                holds.get());
        return true;
    }

    private boolean append(Instant from, SlaPolicyAct.Kind kind) {
        boolean done = shelf.append(new SlaPolicyAct(
                timetable.last() + 1, atStart.version(), from, false, kind, Caller.SYSTEM.name(), "", clock.instant()));
        refresh();
        return done;
    }
}
