package org.aftercare.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;

/**
 * Looks at everything that a page is sent before any of it is taken: what no database keeps is refused, whichever field
 * it stands in. Nobody types it.
 */
public class TypedText implements PhaseListener {
    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** A body is Faces' to read first; the page about an error is asked with what led to it. */
    @Override
    public void beforePhase(PhaseEvent event) {
        var sent = event.getFacesContext().getExternalContext();
        var request = (HttpServletRequest) sent.getRequest();
        if (request.getDispatcherType() != DispatcherType.ERROR) check(sent.getRequestParameterValuesMap());
    }

    /** @throws InvalidInput at the first parameter of that kind */
    static void check(Map<String, String[]> sent) {
        sent.forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(Typed::isStorable)) throw new InvalidInput(name, "CONTROL_CHARACTER");
        });
    }
}
