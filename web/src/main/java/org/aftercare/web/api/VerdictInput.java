package org.aftercare.web.api;

import java.util.List;
import java.util.function.Predicate;
import org.aftercare.ticket.ReviewVerdict;

/**
 * A reviewer's verdict, as sent.
 *
 * @param finding what the evidence shows; {@code CAUSE_UNCLEAR} when it doesn't tell
 * @param evidence the ids of the photos that show it
 * @param words for the customer
 */
public record VerdictInput(String finding, List<Long> evidence, String words) {
    ReviewVerdict parsed(Predicate<String> isFinding) {
        Fields fields = new Fields();
        if (finding == null || finding.isBlank()) fields.wrong("finding", "REQUIRED");
        String code = fields.code("finding", finding, isFinding, "UNKNOWN_FINDING");
        var shownBy = fields.photos("evidence", evidence).orElse(List.of());
        String said = fields.required("words", words, Fields.WORDS);
        return fields.made(() -> new ReviewVerdict(code, shownBy, said));
    }
}
