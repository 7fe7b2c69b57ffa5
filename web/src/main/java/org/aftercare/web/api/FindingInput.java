package org.aftercare.web.api;

import java.util.List;
import java.util.function.Predicate;
import org.aftercare.ticket.CodeFinding;
import org.aftercare.ticket.TicketNumber;

/**
 * A finding, as sent.
 *
 * @param evidence the ids of the photos that show it; absent as in {@link StepInput}
 * @param replaces the ids of findings that no longer hold; one on the same part is replaced anyway
 */
public record FindingInput(String finding, List<Long> evidence, List<Long> replaces, String words) {
    CodeFinding parsed(TicketNumber number, long version, Predicate<String> isFinding) {
        Fields fields = new Fields();
        if (finding == null || finding.isBlank()) fields.wrong("finding", "REQUIRED");
        String code = fields.code("finding", finding, isFinding, "UNKNOWN_FINDING");
        var shownBy = fields.photos("evidence", evidence);
        var instead = fields.photos("replaces", replaces).orElse(List.of());
        String said = fields.text("words", words, Fields.WORDS);
        return fields.made(() -> new CodeFinding(number, version, code, shownBy, instead, said));
    }
}
