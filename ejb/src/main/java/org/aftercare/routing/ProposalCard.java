package org.aftercare.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * How a region's queues could be levelled.
 *
 * @param phones untouched ones that were looked at
 * @param moves the best ones, together the most that can be gained
 * @param open may still be applied: it is fresh, and nobody has
 * @param appliedAt null until somebody has confirmed it
 */
public record ProposalCard(
        long id,
        RegionCode region,
        Instant madeAt,
        String madeBy,
        int phones,
        List<Move> moves,
        boolean open,
        Instant appliedAt,
        String appliedBy)
        implements Serializable {
    public ProposalCard {
        moves = List.copyOf(moves);
    }

    /** What came of a move; a message key {@code move.<name>}. */
    public enum Result {
        PROPOSED,
        /** Its bench is another one now, and the phone has to be sent there. */
        MOVED,
        /** Whoever confirmed left it out. */
        NOT_CHOSEN,
        /** Somebody had begun with it, or had sent it elsewhere. */
        LEFT_OUT
    }

    /**
     * One phone.
     *
     * @param gain business hours of the pick-up store that it is ready earlier
     */
    public record Move(TicketNumber ticket, String device, StoreCode from, StoreCode to, Duration gain, Result result)
            implements Serializable {}

    /** Business hours that all moves gain together. */
    public Duration gain() {
        return moves.stream().map(Move::gain).reduce(Duration.ZERO, Duration::plus);
    }

    public long moved() {
        return moves.stream().filter(move -> move.result() == Result.MOVED).count();
    }
}
