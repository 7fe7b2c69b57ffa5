package org.aftercare.ticket;

import java.util.List;
import org.aftercare.platform.Refusal;

/** That step isn't legal now, or something stands in its way. Nothing changed. */
public class StepRefused extends Refusal {
    private final String objection;
    private final List<LegalStep> legal;

    /** @param objection what stands in the way, e.g. {@code PHONE_ELSEWHERE}; {@code ILLEGAL} when the table has no such step */
    public StepRefused(TicketNumber number, Step step, TicketStatus status, String objection, List<LegalStep> legal) {
        super(number, step, status, objection);
        this.objection = objection;
        this.legal = List.copyOf(legal);
    }

    public String objection() {
        return objection;
    }

    public List<LegalStep> legal() {
        return legal;
    }
}
