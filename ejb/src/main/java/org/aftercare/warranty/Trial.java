package org.aftercare.warranty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.TrialCard.Change;
import org.aftercare.warranty.TrialCard.Count;
import org.aftercare.warranty.TrialCard.Different;
import org.aftercare.warranty.TrialCard.Group;
import org.aftercare.warranty.TrialCard.State;

/** A trial under way. Lives in memory alone, and in little of it: differences are kept up to a bound, all are counted. */
final class Trial {
    static final int KEPT = 500;
    private static final int GROUPS = 200;

    private final String id;
    private final TryPolicies order;
    private final String by;
    private final Instant at;
    private final int total;
    private final Map<Group, Integer> groups = new HashMap<>();
    private final List<Different> kept = new ArrayList<>();

    private State state = State.WAITING;
    private Optional<Decision> last = Optional.empty();
    private int looked;
    private int differ;
    private int ungrouped;

    Trial(String id, TryPolicies order, String by, Instant at, int total) {
        this.id = id;
        this.order = order;
        this.by = by;
        this.at = at;
        this.total = total;
    }

    String id() {
        return id;
    }

    TryPolicies order() {
        return order;
    }

    /** The last decision that was looked at. */
    synchronized Optional<Decision> last() {
        return last;
    }

    /** How many are left to look at. */
    synchronized int left() {
        return total - looked;
    }

    synchronized boolean isOver() {
        return state.isOver();
    }

    synchronized void end(State how) {
        if (!state.isOver()) state = how;
        last = Optional.empty();
    }

    /** Takes one more decision into account; what was recorded is compared with what it would be. */
    synchronized void look(Decision decision, Coverage again) {
        if (state.isOver()) return;
        state = State.RUNNING;
        looked++;
        last = Optional.of(decision);
        var recorded = decision.asDecided();
        var changes = changes(recorded, again);
        if (changes.isEmpty()) return;
        differ++;
        var question = decision.asked();
        changes.forEach(change -> count(group(change, question.country())));
        if (kept.size() < KEPT)
            kept.add(new Different(
                    decision.id(),
                    decision.decidedAt(),
                    question.device().brand(),
                    question.device().modelName(),
                    question.country(),
                    recorded.policyVersion(),
                    changes));
    }

    private List<Change> changes(Coverage recorded, Coverage again) {
        if (recorded.equals(again)) return List.of();
        var before = byComponent(recorded);
        var after = byComponent(again);
        // a replay has to be the same in every line; a trial shows what the customer would notice
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .filter(part -> order.isReplay() || !isSame(before.get(part), after.get(part)))
                .map(part ->
                        new Change(part, Optional.ofNullable(before.get(part)), Optional.ofNullable(after.get(part))))
                .toList();
    }

    private static boolean isSame(ComponentDecision before, ComponentDecision after) {
        return before != null
                && after != null
                && before.outcome() == after.outcome()
                && before.by().equals(after.by())
                && Objects.equals(before.coveredUntil(), after.coveredUntil())
                && before.remedies().equals(after.remedies())
                && before.burdenOfProof().equals(after.burdenOfProof());
    }

    private static Map<String, ComponentDecision> byComponent(Coverage coverage) {
        return coverage.components().stream()
                .collect(Collectors.toMap(
                        ComponentDecision::component,
                        Function.identity(),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
    }

    private static Group group(Change change, String country) {
        return new Group(
                country,
                change.component(),
                outcome(change.before()),
                change.before().map(ComponentDecision::by).orElse(""),
                outcome(change.after()),
                change.after().map(ComponentDecision::by).orElse(""));
    }

    private static String outcome(Optional<ComponentDecision> decision) {
        return decision.map(made -> made.outcome().name()).orElse("");
    }

    private void count(Group group) {
        if (groups.containsKey(group) || groups.size() < GROUPS) groups.merge(group, 1, Integer::sum);
        else ungrouped++;
    }

    synchronized TrialCard card() {
        return new TrialCard(
                id,
                order,
                by,
                at,
                state,
                total,
                looked,
                differ,
                groups.entrySet().stream()
                        .map(entry -> new Count(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingInt(Count::count)
                                .reversed()
                                .thenComparing(count -> count.group().toString()))
                        .toList(),
                ungrouped,
                kept);
    }
}
