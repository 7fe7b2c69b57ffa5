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
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.network.Reach;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TimeCursor;
import org.aftercare.platform.Typed;
import org.aftercare.survey.CallBackQuestion.View;

/**
 * Calls that are owed to customers who weren't satisfied: a lead sees and makes those of their store, managers those of
 * their region, head office all. Whoever may make the call sees the number; of a settled one nobody does here.
 */
@Stateless
public class CallBackDesk {
    private static final int MOST_ROWS = 200;
    private static final int COUNTED_TO = 1_001;
    private static final int LONGEST = 1_000;

    @Inject
    CallBacks callBacks;

    @Inject
    CallBackPapers papers;

    @Inject
    AnswerPolicies policies;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * Open ones by their due instant, the earliest first; settled ones backwards.
     *
     * @param after the cursor that the page before gave; empty text for the first
     * @param limit 1 to 200
     * @throws InvalidInput fields {@code limit}, {@code after}, {@code store}
     * @throws org.aftercare.access.Forbidden for a store beyond the caller's scope
     */
    public Page<CallBackCard> page(CallBackQuestion question, String after, int limit) {
        var caller = admitted(question);
        if (limit < 1 || limit > MOST_ROWS) throw new InvalidInput("limit", "OUT_OF_RANGE", 1, MOST_ROWS);
        var found = callBacks.list(question, caller.scope(), clock.instant(), TimeCursor.parse(after), limit);
        var shown = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursor(shown.get(limit - 1)) : "";
        return new Page<>(papers.cards(shown), next);
    }

    /** How many there are in each view, counted up to 1,001; a statement each. */
    public Map<View, Integer> counts(CallBackQuestion question) {
        var caller = admitted(question);
        Map<View, Integer> counts = new EnumMap<>(View.class);
        for (View view : View.values())
            counts.put(view, callBacks.count(question.in(view), caller.scope(), clock.instant(), COUNTED_TO));
        return counts;
    }

    /** How many the caller's store, region or network owes, counted up to 1,001: one statement. */
    public int open() {
        var caller = callers.mustBe(LEAD, MANAGER, OFFICE);
        return callBacks.count(new CallBackQuestion(View.OPEN, ""), caller.scope(), clock.instant(), COUNTED_TO);
    }

    /** @throws NotFound beyond the caller's scope */
    public CallBackCard one(long id) {
        return papers.card(seen(id, callBacks.find(id)));
    }

    /**
     * Writes down how a call came out; some outcomes settle it.
     *
     * @param version that the caller saw
     * @param outcome null counts as missing
     * @throws InvalidInput fields {@code outcome} (REQUIRED, TOO_FEW_CALLS), {@code note} (REQUIRED, TOO_LONG, MALFORMED)
     * @throws StaleCallBack when it is no longer what the caller saw
     * @throws CallBackClosed when it is settled already
     * @throws NotFound beyond the caller's scope
     */
    public CallBackCard record(long id, int version, CallOutcome outcome, String note) {
        if (outcome == null) throw new InvalidInput("outcome", "REQUIRED");
        String saying = note.strip();
        if (outcome.needsNote() && saying.isEmpty()) throw new InvalidInput("note", "REQUIRED");
        if (saying.length() > LONGEST) throw new InvalidInput("note", "TOO_LONG", LONGEST);
        if (!Typed.isStorable(saying)) throw new InvalidInput("note", "MALFORMED");
        var callBack = held(id);
        if (callBack.isClosed()) throw new CallBackClosed(callBack.ticket());
        if (callBack.version() != version) throw callBack.stale();
        if (outcome == CallOutcome.GIVEN_UP) mustHaveTried(id);
        callBacks.add(callBack.tried(outcome, saying, callers.current().name(), clock.instant()));
        return papers.card(callBack);
    }

    private void mustHaveTried(long id) {
        int least = policies.inForce().callTries();
        long calls = callBacks.tries(List.of(id)).stream()
                .filter(call -> call.outcome() == CallOutcome.NOT_REACHED)
                .count();
        if (calls < least) throw new InvalidInput("outcome", "TOO_FEW_CALLS", least);
    }

    private CallBack held(long id) {
        return seen(id, callBacks.locked(id));
    }

    private CallBack seen(long id, Optional<CallBack> found) {
        var caller = callers.mustBe(LEAD, MANAGER, OFFICE);
        return found.filter(one -> caller.sees(one.store(), one.region()))
                .orElseThrow(() -> new NotFound("callBack", id));
    }

    private Caller admitted(CallBackQuestion question) {
        var caller = callers.mustBe(LEAD, MANAGER, OFFICE);
        if (!question.store().isEmpty()) reach.mustSee(caller, new StoreCode(question.store()));
        return caller;
    }

    private static String cursor(CallBack last) {
        return new TimeCursor(last.dueAt(), last.id()).text();
    }
}
