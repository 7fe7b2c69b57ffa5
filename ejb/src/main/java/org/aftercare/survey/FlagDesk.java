package org.aftercare.survey;

import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.TimeCursor;
import org.aftercare.platform.Typed;

/**
 * Answers that look as if they weren't their customers' own. Head office reads and judges them; those whose score they
 * are see how many there are and why, and can't say that they count.
 */
@Stateless
public class FlagDesk {
    private static final int MOST_ROWS = 200;
    private static final int COUNTED_TO = 1_001;
    private static final int LONGEST = 1_000;

    @Inject
    FlaggedAnswers flagged;

    @Inject
    Invitations invitations;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The newest first.
     *
     * @param store a code, or empty text for every one
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}
     */
    public Page<FlaggedAnswer> page(FlagState state, String store, String after, int limit) {
        callers.mustBe(OFFICE);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var found = flagged.list(state, store, TimeCursor.parse(after), limit);
        var shown = found.stream().limit(limit).toList();
        return new Page<>(cards(shown), found.size() > limit ? cursor(shown.get(limit - 1)) : "");
    }

    /** How many in each state for each reason, within the caller's scope; one with two reasons is told at both. */
    public Map<FlagReason, Map<FlagState, Long>> counts() {
        var caller = callers.mustBe(LEAD, MANAGER, OFFICE);
        Map<FlagReason, Map<FlagState, Long>> counts = new EnumMap<>(FlagReason.class);
        for (var told : flagged.told(caller.scope()))
            for (FlagReason reason : Invitation.reasons(told.reasons()))
                counts.computeIfAbsent(reason, none -> new EnumMap<>(FlagState.class))
                        .merge(FlagState.valueOf(told.state()), told.answers(), Long::sum);
        return counts;
    }

    /** How many wait for head office, counted up to 1,001. */
    public int open() {
        callers.mustBe(OFFICE);
        return flagged.countOpen(COUNTED_TO);
    }

    /**
     * Says whether a flagged answer counts. A later judgement takes the place of an earlier one; each is kept.
     *
     * @param seen the reasons that the caller saw
     * @param counts it counts again; else it stays apart
     * @throws InvalidInput field {@code note}: REQUIRED, TOO_LONG, MALFORMED
     * @throws StaleFlag when another reason was found since
     * @throws NotFound for an answer that nobody flagged
     */
    public FlaggedAnswer judge(long id, Set<FlagReason> seen, boolean counts, String note) {
        var caller = callers.mustBe(OFFICE);
        String saying = note.strip();
        if (saying.isEmpty()) throw new InvalidInput("note", "REQUIRED");
        if (saying.length() > LONGEST) throw new InvalidInput("note", "TOO_LONG", LONGEST);
        if (!Typed.isStorable(saying)) throw new InvalidInput("note", "MALFORMED");
        var answer = invitations
                .locked(id)
                .filter(Invitation::wasFlagged)
                .orElseThrow(() -> new NotFound("flaggedAnswer", id));
        if (!answer.reasons().equals(seen)) throw new StaleFlag(answer.ticket());
        flagged.add(answer.judge(counts, saying, caller.name(), clock.instant()));
        return cards(List.of(answer)).get(0);
    }

    private List<FlaggedAnswer> cards(List<Invitation> these) {
        var judgements = flagged.judgements(these.stream().map(Invitation::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        FlagJudgement::invitation, Collectors.mapping(FlagJudgement::card, Collectors.toList())));
        return these.stream()
                .map(one -> one.flagged(judgements.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static String cursor(Invitation last) {
        return new TimeCursor(last.answeredAt(), last.id()).text();
    }
}
