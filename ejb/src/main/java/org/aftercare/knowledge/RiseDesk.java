package org.aftercare.knowledge;

import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.SYSTEM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.TypedFields;

/** Sudden rises of what is reported: found by night, told to office once, and looked at by somebody. */
@Stateless
public class RiseDesk {
    private static final int LONGEST_NOTE = 1_000;
    private static final int SHOWN = 100;

    @Inject
    Rises rises;

    @Inject
    RisePolicies policies;

    @Inject
    RiseLetters letters;

    @Inject
    Articles articles;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Looks for rises in what was reported until yesterday, and tells office of those it wasn't told of lately. Whoever
     * calls sees to it that no other node does so for the same night.
     *
     * @param night today's day
     */
    public List<RiseCard> watch(Collection<ReportedSeries> reported, LocalDate night) {
        callers.mustBe(SYSTEM);
        List<RiseCard> found = new ArrayList<>();
        for (ReportedSeries series : reported) watch(series, night).ifPresent(found::add);
        letters.tell(found, night);
        return found;
    }

    private Optional<RiseCard> watch(ReportedSeries series, LocalDate night) {
        var policy = policies.inForce();
        var limit = policies.limit();
        return RiseRules.look(series.reports(), series.repairs(), series.everywhere(), policy, limit)
                .filter(rise -> !rises.isQuiet(series.model(), series.symptom(), night.minusDays(policy.quietDays())))
                .map(rise -> rises.add(new Rise(series, rise, limit, night, clock.instant()))
                        .card());
    }

    /** Those that nobody has looked at yet, the newest first: at most 100. */
    public List<RiseCard> waiting() {
        callers.mustBe(LEAD, MANAGER, OFFICE);
        return rises.waiting(SHOWN).stream().map(Rise::card).toList();
    }

    /** All of them, the newest first: at most 100. */
    public List<RiseCard> latest() {
        callers.mustBe(LEAD, MANAGER, OFFICE);
        return rises.latest(SHOWN).stream().map(Rise::card).toList();
    }

    /**
     * Somebody has looked at it, and says what it is, or which article tells of it.
     *
     * @throws InvalidInput {@code note} where neither is given, {@code article} for one that there isn't
     * @throws RiseAcknowledged when somebody else was faster
     */
    public RiseCard acknowledge(long id, String note, Optional<Long> article) {
        var caller = callers.mustBe(OFFICE);
        var wrong = new TypedFields().text("note", note, LONGEST_NOTE);
        if (note.isBlank() && article.isEmpty()) wrong.wrong("note", "REQUIRED");
        if (article.filter(one -> articles.find(one).isEmpty()).isPresent()) wrong.wrong("article", "UNKNOWN_ARTICLE");
        wrong.mustBeRight();
        var rise = rises.locked(id).orElseThrow(() -> new NotFound("rise", id));
        if (rise.isAcknowledged()) throw new RiseAcknowledged(rise.card());
        rise.acknowledge(note.strip(), article, caller.name(), clock.instant());
        return rise.card();
    }
}
