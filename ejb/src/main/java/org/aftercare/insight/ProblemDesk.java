package org.aftercare.insight;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;

/** What is reported most, within the caller's region; leads see their region's counts, and the repairs of their store. */
@Stateless
public class ProblemDesk {
    private static final int MOST_ROWS = 200;

    @Inject
    ProblemLines lines;

    @Inject
    Reported reported;

    @Inject
    Callers callers;

    /**
     * Every model and symptom that was reported in the period, the most frequent first, without trends.
     *
     * @throws Forbidden for another region
     */
    public List<Problem> problems(ProblemQuestion question) {
        return lines.all(within(question));
    }

    /** The same problems with their trends. */
    public List<Problem> trends(List<Problem> problems, ProblemQuestion question) {
        return lines.trends(problems, within(question));
    }

    /**
     * The repairs behind a problem, the newest first. Days are the zone's, where the counts have each store's own.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @throws InvalidInput fields {@code limit}, {@code after}
     */
    public Page<ProblemRow> repairs(ProblemQuestion question, String symptom, ZoneId zone, String after, int limit) {
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var cursor = Cursor.parse(after);
        if (!cursor.isStart() && cursor.at() == null) throw new InvalidInput("after", "MALFORMED");
        var within = within(question);
        return lines.repairs(
                within,
                symptom,
                leader().scope().onlyStore(),
                within.from().atStartOfDay(zone).toInstant(),
                within.to().plusDays(1).atStartOfDay(zone).toInstant(),
                cursor,
                limit);
    }

    /** When the counts were last brought up to date; absent before that. */
    public Optional<Instant> countedAt() {
        leader();
        return reported.until().countedAt();
    }

    private Caller leader() {
        return callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
    }

    private ProblemQuestion within(ProblemQuestion question) {
        var caller = leader();
        var own = caller.scope().onlyRegion().map(RegionCode::value);
        if (own.isEmpty()) return question;
        if (!question.region().isEmpty() && !question.region().equals(own.get())) throw new Forbidden(caller.role());
        return new ProblemQuestion(own.get(), question.model(), question.from(), question.to());
    }
}
