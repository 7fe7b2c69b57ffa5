package org.aftercare.ticket;

import java.io.Serializable;
import java.util.List;

/**
 * A step that the caller may take now.
 *
 * @param objection the key of why it is refused at the moment (phone elsewhere, loaner out …); empty text when it isn't
 */
public record LegalStep(Step step, List<Need> needs, String objection) implements Serializable {
    public LegalStep {
        needs = List.copyOf(needs);
    }
}
