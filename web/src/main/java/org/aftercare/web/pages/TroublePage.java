package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.aftercare.web.TroubleFilter;

/** Tells plainly what went wrong and what to do next; never how it looks inside. */
@Named
@RequestScoped
public class TroublePage {
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 405, 409, 413, 500);

    @Inject
    HttpServletRequest request;

    /** The part of the message keys, e.g. {@code 404}; what has no words of its own is told as 500. */
    public int getKind() {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (status == null) return "413".equals(request.getParameter("kind")) ? 413 : 404;
        return TOLD.contains(status) ? status : 500;
    }

    public String getIncident() {
        return TroubleFilter.incidentOf(request).orElse("");
    }

    /** The page that was asked for, to try again. */
    public String getAgain() {
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path == null ? "" : path;
    }
}
