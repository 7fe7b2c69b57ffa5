package org.aftercare.warranty;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.ReferenceFiles.Problem;
import org.aftercare.platform.ReferenceReader;

/**
 * The policies in force on each day, and every version that ever was. Which holds is known without asking the database:
 * a timer at each node reads the acts anew when there are more of them ({@link PolicyTimer}), and the node that made one
 * does so at once.
 */
@ApplicationScoped
class PolicyBook implements ReferenceReader {
    /** Codes of the trade: what is decided speaks in them, so they come with the program's start alone. */
    static final Set<String> CODES = Set.of("components.csv", "findings.csv");

    private static final Logger LOG = System.getLogger(PolicyBook.class.getName());
    private static final int OPEN_AT_ONCE = 16;
    private static final int TRIES = 5;

    @Inject
    ReferenceFiles files;

    @Inject
    PolicyShelf shelf;

    @Inject
    Clock clock;

    private final Map<String, Policies> open = Collections.synchronizedMap(new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Policies> eldest) {
            return size() > OPEN_AT_ONCE;
        }
    });

    private PolicyTexts atStart;
    private volatile Timetable timetable = Timetable.EMPTY;
    private volatile boolean behind;

    @PostConstruct
    void read() {
        atStart = new PolicyTexts(files::sheet);
    }

    /** What holds for a question about that day. */
    Policies inForceOn(LocalDate day) {
        if (behind) refresh();
        return timetable.on(day).map(this::version).orElseGet(() -> atStart.policies());
    }

    /** @throws NotFound when there never was such a version */
    Policies version(String version) {
        var policies = atStart.policies();
        if (version.equals(policies.version())) return policies;
        var known = open.get(version);
        if (known != null) return known;
        var opened = PolicyTexts.of(texts(version)).policies();
        open.put(version, opened);
        return opened;
    }

    /** What a version says, by file. @throws NotFound */
    Map<String, String> texts(String version) {
        if (version.equals(atStart.policies().version())) return atStart.texts();
        return shelf.texts(version).orElseThrow(() -> new NotFound("policy", version));
    }

    /** What this start's files say. */
    Map<String, String> textsAtStart() {
        return atStart.texts();
    }

    Timetable timetable() {
        if (behind) refresh();
        return timetable;
    }

    /** In UTC: no store lives by another day for longer than half of one. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Reads the acts anew where there are more than this node knows of, and opens what holds today and tomorrow. */
    synchronized void refresh() {
        behind = false;
        if (shelf.last() != timetable.last()) timetable = new Timetable(shelf.acts());
        for (LocalDate day : List.of(today(), today().plusDays(1)))
            timetable.on(day).ifPresent(this::version);
    }

    void wasScheduled(@Observes(during = TransactionPhase.AFTER_SUCCESS) PoliciesScheduled event) {
        behind = true;
    }

    @Override
    public List<Problem> problems() {
        return atStart.problems();
    }

    /**
     * Keeps the files of this start. What changed is in force from today, as long as head office hasn't put a version
     * into force itself: then it waits as a proposal.
     */
    @Override
    public void keep() {
        keep(atStart, "");
        for (int left = TRIES; left > 0 && !settled(); left--) refresh();
    }

    /** @return whether nothing is left to be done; another node that starts may have been faster */
    private boolean settled() {
        refresh();
        var ours = atStart.policies().version();
        var holds = timetable.on(today());
        if (holds.isEmpty()) return append(ours, Timetable.BEGINNING, PolicyAct.Kind.FIRST);
        if (timetable.isByOffice()) return withNewCodes(ours, holds.get());
        return holds.get().equals(ours) || append(ours, today(), PolicyAct.Kind.START);
    }

    private boolean withNewCodes(String ours, String holds) {
        if (!ours.equals(holds))
            LOG.log(
                    Level.INFO,
                    "coverage policies {0} of this start''s files wait as a proposal: {1} is in force, as head office decided",
                    ours,
                    holds);
        for (var span : timetable.spans()) if (!span.isOverOn(today()) && !withNewCodes(span)) return false;
        return true;
    }

    /** A decision speaks in the codes that technicians have today: a version in force takes them over. */
    private boolean withNewCodes(PolicySpan span) {
        var texts = texts(span.version());
        var renewed = new LinkedHashMap<>(texts);
        CODES.forEach(name -> renewed.put(name, atStart.texts().get(name)));
        if (renewed.equals(texts)) return true;
        var next = PolicyTexts.of(renewed);
        var problems = next.problems().stream()
                .filter(problem -> texts.containsKey(problem.file()))
                .toList();
        if (!problems.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "coverage policies {0} keep their old codes, for the new ones don''t fit: {1}",
                    span.version(),
                    problems.get(0));
            return true;
        }
        keep(next, span.version());
        var from = span.from().isBefore(today()) ? today() : span.from();
        return append(next.policies().version(), from, PolicyAct.Kind.CODES);
    }

    private void keep(PolicyTexts texts, String basedOn) {
        shelf.keep(
                new KeptPolicies(
                        texts.policies().version(),
                        PolicyOrigin.START,
                        Caller.SYSTEM.name(),
                        clock.instant(),
                        basedOn,
                        ""),
                texts.texts());
    }

    private boolean append(String version, LocalDate from, PolicyAct.Kind kind) {
        boolean done = shelf.append(
                new PolicyAct(timetable.last() + 1, version, from, kind, Caller.SYSTEM.name(), "", clock.instant()));
        if (done) LOG.log(Level.INFO, "coverage policies {0} are in force from {1} ({2})", version, from, kind);
        refresh();
        return done;
    }
}
