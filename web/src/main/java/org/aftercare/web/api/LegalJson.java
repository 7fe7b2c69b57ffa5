package org.aftercare.web.api;

import java.util.List;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Need;

/** A step that the caller may take. @param objection what stands in its way at the moment; absent when nothing does */
public record LegalJson(String step, List<String> needs, String objection) {
    static LegalJson of(LegalStep step) {
        return new LegalJson(
                step.step().name(), step.needs().stream().map(Need::name).toList(), Absent.ifEmpty(step.objection()));
    }
}
