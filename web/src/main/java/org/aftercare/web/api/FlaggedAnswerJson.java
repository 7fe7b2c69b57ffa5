package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.survey.FlagReason;
import org.aftercare.survey.FlagState;
import org.aftercare.survey.FlaggedAnswer;

/**
 * An answer that is, or was, counted apart.
 *
 * @param overall 1 to 5
 * @param fixed absent where they didn't say
 * @param words absent without
 */
public record FlaggedAnswerJson(
        long id,
        String ticket,
        String store,
        String region,
        int overall,
        Boolean fixed,
        String words,
        Instant answeredAt,
        List<FlagReason> reasons,
        FlagState state,
        List<JudgementJson> judgements) {

    /** What head office said. */
    public record JudgementJson(Instant at, String by, boolean counts, String note) {}

    static FlaggedAnswerJson of(FlaggedAnswer card) {
        return new FlaggedAnswerJson(
                card.id(),
                card.ticket().value(),
                card.store().value(),
                card.region().value(),
                card.answer().overall(),
                card.answer().fixed().orElse(null),
                Absent.ifEmpty(card.answer().words()),
                card.answeredAt(),
                List.copyOf(card.reasons()),
                card.state(),
                card.judgements().stream()
                        .map(said -> new JudgementJson(said.at(), said.by(), said.counts(), said.note()))
                        .toList());
    }
}
