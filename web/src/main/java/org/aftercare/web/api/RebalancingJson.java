package org.aftercare.web.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.routing.ProposalCard;

/**
 * How a region's queues could be levelled. Gains are business hours of each pick-up store.
 *
 * @param open may still be applied
 * @param appliedAt absent until somebody has
 */
public record RebalancingJson(
        String id,
        String region,
        Instant madeAt,
        String madeBy,
        int phones,
        Duration gain,
        boolean open,
        Instant appliedAt,
        String appliedBy,
        List<MoveJson> moves) {

    /** One phone. @param result PROPOSED, MOVED, NOT_CHOSEN, LEFT_OUT (somebody had begun with it) */
    public record MoveJson(String ticket, String from, String to, Duration gain, String result) {}

    static RebalancingJson of(ProposalCard proposal) {
        return new RebalancingJson(
                Long.toString(proposal.id()),
                proposal.region().value(),
                proposal.madeAt(),
                proposal.madeBy(),
                proposal.phones(),
                proposal.gain(),
                proposal.open(),
                proposal.appliedAt(),
                Absent.ifEmpty(proposal.appliedBy()),
                proposal.moves().stream()
                        .map(move -> new MoveJson(
                                move.ticket().value(),
                                move.from().value(),
                                move.to().value(),
                                move.gain(),
                                move.result().name()))
                        .toList());
    }
}
