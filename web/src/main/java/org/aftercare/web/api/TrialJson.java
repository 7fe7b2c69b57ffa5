package org.aftercare.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.Coverage.ComponentDecision;
import org.aftercare.warranty.TrialCard;
import org.aftercare.web.Words;

/**
 * How far a trial or replay is, and what it found so far.
 *
 * @param policy the version that is tried; absent for a replay
 * @param groups which differences are frequent
 * @param differences the newest decisions that differ: {@code differ} may be more
 */
public record TrialJson(
        String id,
        String policy,
        String state,
        String by,
        Instant at,
        Instant from,
        Instant to,
        int total,
        int looked,
        int differ,
        List<GroupJson> groups,
        List<DifferenceJson> differences) {

    /** How often a kind of change was seen. */
    public record GroupJson(
            int count,
            String country,
            String component,
            String outcomeBefore,
            String byBefore,
            String outcomeAfter,
            String byAfter) {}

    /** A decision that would be another. @param ticket absent where it stands on none (any more) */
    public record DifferenceJson(
            long decision,
            String ticket,
            Instant decidedAt,
            String brand,
            String model,
            String country,
            String policy,
            List<ChangeJson> components) {}

    /** One component before and after. */
    public record ChangeJson(String component, SideJson before, SideJson after) {}

    /** @param reasons in the caller's language */
    public record SideJson(
            String outcome, String by, LocalDate coveredUntil, List<String> remedies, List<String> reasons) {}

    static TrialJson of(TrialCard trial, Map<Long, TicketNumber> tickets, Words words) {
        return new TrialJson(
                trial.id(),
                Absent.ifEmpty(trial.order().version()),
                trial.state().name(),
                trial.by(),
                trial.at(),
                trial.order().from(),
                trial.order().to(),
                trial.total(),
                trial.looked(),
                trial.differ(),
                trial.groups().stream().map(TrialJson::group).toList(),
                trial.kept().stream()
                        .map(one -> difference(one, tickets, words))
                        .toList());
    }

    private static GroupJson group(TrialCard.Count counted) {
        var group = counted.group();
        return new GroupJson(
                counted.count(),
                Absent.ifEmpty(group.country()),
                group.component(),
                Absent.ifEmpty(group.outcomeBefore()),
                Absent.ifEmpty(group.byBefore()),
                Absent.ifEmpty(group.outcomeAfter()),
                Absent.ifEmpty(group.byAfter()));
    }

    private static DifferenceJson difference(TrialCard.Different one, Map<Long, TicketNumber> tickets, Words words) {
        return new DifferenceJson(
                one.decision(),
                Optional.ofNullable(tickets.get(one.decision()))
                        .map(TicketNumber::value)
                        .orElse(null),
                one.decidedAt(),
                Absent.ifEmpty(one.brand()),
                Absent.ifEmpty(one.model()),
                Absent.ifEmpty(one.country()),
                one.policyVersion(),
                one.changes().stream()
                        .map(change -> new ChangeJson(
                                change.component(), side(change.before(), words), side(change.after(), words)))
                        .toList());
    }

    private static SideJson side(Optional<ComponentDecision> decision, Words words) {
        return decision.map(made -> new SideJson(
                        made.outcome().name(),
                        Absent.ifEmpty(made.by()),
                        made.coveredUntil(),
                        made.remedies(),
                        made.reasons().stream().map(words::of).toList()))
                .orElse(null);
    }
}
