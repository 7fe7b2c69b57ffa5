package org.aftercare.survey;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/**
 * A call that is owed to a customer, for those who make it.
 *
 * @param customer their name
 * @param phone E.164; empty text where none was given, and once it is closed
 * @param email likewise, for whoever can't be called
 * @param device what the customer calls it
 * @param status of the repair now
 * @param opened the answer that opened it: its overall grade, and whether the fault was said to be fixed
 * @param answer as it stands now
 * @param dueAt until when it has to be settled: so many business hours of the store
 * @param closedAt empty while it is open
 * @param calls in their order
 */
public record CallBackCard(
        long id,
        int version,
        TicketNumber ticket,
        StoreCode store,
        RegionCode region,
        String customer,
        String phone,
        String email,
        String device,
        TicketStatus status,
        Opened opened,
        Answer answer,
        Instant openedAt,
        Instant dueAt,
        Optional<Instant> closedAt,
        List<Call> calls) {
    public CallBackCard {
        calls = List.copyOf(calls);
    }

    /** What was answered first. */
    public record Opened(int overall, Optional<Boolean> fixed) {}

    /** One call. @param note empty text without */
    public record Call(Instant at, String by, CallOutcome outcome, String note) implements Serializable {}

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** The customer has since changed their answer to one that wouldn't have opened it. */
    public boolean isBetter() {
        return !CallBack.isOwedAfter(answer);
    }

    /** They say that the fault isn't fixed, and the repair hasn't gone on since. */
    public boolean isUnfixed() {
        return answer.fixed().equals(Optional.of(false)) && status == TicketStatus.CLOSED;
    }

    /** Settled after its due instant, or open beyond it. */
    public boolean isLate(Instant now) {
        return closedAt.orElse(now).isAfter(dueAt);
    }
}
