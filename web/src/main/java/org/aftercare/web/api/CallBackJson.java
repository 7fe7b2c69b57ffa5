package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.survey.CallBackCard;
import org.aftercare.survey.CallOutcome;

/**
 * A call that is owed to a customer.
 *
 * @param phone absent where none was given, and once it is settled
 * @param email likewise
 * @param overall of the answer as it stands now, 1 to 5
 * @param fixed absent where they didn't say
 * @param words absent without
 * @param openedBy the answer that opened it
 * @param closedAt absent while it is open
 */
public record CallBackJson(
        long id,
        int version,
        String ticket,
        String ticketStatus,
        String store,
        String region,
        String customer,
        String phone,
        String email,
        int overall,
        Boolean fixed,
        String words,
        OpenedJson openedBy,
        Instant openedAt,
        Instant dueAt,
        Instant closedAt,
        List<CallJson> calls) {

    /** What was answered first. */
    public record OpenedJson(int overall, Boolean fixed) {}

    /** One call. @param note absent without */
    public record CallJson(Instant at, String by, CallOutcome outcome, String note) {}

    static CallBackJson of(CallBackCard card) {
        return new CallBackJson(
                card.id(),
                card.version(),
                card.ticket().value(),
                card.status().name(),
                card.store().value(),
                card.region().value(),
                card.customer(),
                Absent.ifEmpty(card.phone()),
                Absent.ifEmpty(card.email()),
                card.answer().overall(),
                card.answer().fixed().orElse(null),
                Absent.ifEmpty(card.answer().words()),
                new OpenedJson(card.opened().overall(), card.opened().fixed().orElse(null)),
                card.openedAt(),
                card.dueAt(),
                card.closedAt().orElse(null),
                card.calls().stream()
                        .map(call -> new CallJson(call.at(), call.by(), call.outcome(), Absent.ifEmpty(call.note())))
                        .toList());
    }
}
