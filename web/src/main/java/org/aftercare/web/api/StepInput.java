package org.aftercare.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.aftercare.ticket.Estimate;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketNumber;

/**
 * A step to be taken, as sent, with what it needs.
 *
 * @param evidence the ids of the photos that show the finding; where it is absent those count that the caller took since
 *     the diagnosis began, and those of the same finding before
 */
public record StepInput(
        String step,
        String note,
        String reason,
        String finding,
        EstimateInput estimate,
        String repair,
        String parts,
        String condition,
        String identity,
        String replacement,
        String verdict,
        List<Long> evidence,
        String agreed,
        MoneyInput goodwill) {

    TakeStep parsed(TicketNumber number, long version, Predicate<String> isFinding) {
        Fields fields = new Fields();
        if (step == null || step.isBlank()) fields.wrong("step", "REQUIRED");
        Optional<Step> wanted = fields.one("step", step, Step.class, "UNKNOWN_STEP");
        String found = fields.code("finding", finding, isFinding, "UNKNOWN_FINDING");
        Optional<Estimate> cost = estimate == null ? Optional.empty() : estimate.parsed(fields);
        Papers papers = new Papers(
                fields.text("note", note, Fields.WORDS),
                fields.text("reason", reason, Fields.WORDS),
                found,
                cost,
                fields.text("repair", repair, Fields.WORDS),
                fields.text("parts", parts, Fields.WORDS),
                fields.text("condition", condition, Fields.WORDS),
                fields.text("identity", identity, Fields.NAME),
                fields.text("replacement", replacement, Fields.CODE),
                fields.text("verdict", verdict, Fields.WORDS),
                fields.photos("evidence", evidence),
                fields.text("agreed", agreed, Fields.WORDS),
                goodwill == null ? Optional.empty() : fields.money("goodwill", goodwill));
        return fields.made(() -> new TakeStep(number, version, wanted.orElseThrow(), papers));
    }
}
