package org.aftercare.web.api;

import java.time.Instant;
import java.util.List;
import org.aftercare.ticket.AppealCard;

/**
 * The customer's dispute about a finding.
 *
 * @param finding what is disputed
 * @param verdict absent while nobody has decided
 */
public record AppealJson(
        long id,
        Instant madeAt,
        String madeBy,
        String words,
        String finding,
        List<String> components,
        VerdictJson verdict) {

    /** What the second technician decided. @param comparison AGREED or OVERTURNED: whether what is owed has changed */
    public record VerdictJson(Instant at, String reviewer, String finding, String words, String comparison) {}

    static AppealJson of(AppealCard appeal) {
        return new AppealJson(
                appeal.id(),
                appeal.madeAt(),
                appeal.madeBy().name(),
                appeal.words(),
                appeal.finding(),
                appeal.components(),
                appeal.verdict()
                        .map(verdict -> new VerdictJson(
                                verdict.at(),
                                verdict.reviewer(),
                                verdict.finding(),
                                verdict.words(),
                                verdict.comparison().name()))
                        .orElse(null));
    }
}
