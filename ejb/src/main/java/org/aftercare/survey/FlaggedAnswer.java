package org.aftercare.survey;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * An answer that is, or was, counted apart.
 *
 * @param id of its invitation
 * @param answer as it stands now
 * @param answeredAt first
 * @param reasons all that were ever found, in the order of {@link FlagReason}
 * @param judgements in their order; none while it is OPEN for the first time
 */
public record FlaggedAnswer(
        long id,
        TicketNumber ticket,
        StoreCode store,
        RegionCode region,
        Answer answer,
        Instant answeredAt,
        Set<FlagReason> reasons,
        FlagState state,
        List<Judgement> judgements) {
    public FlaggedAnswer {
        judgements = List.copyOf(judgements);
    }

    /** What head office said. @param counts the answer counts again; else it stays apart */
    public record Judgement(Instant at, String by, boolean counts, String note) implements Serializable {}
}
