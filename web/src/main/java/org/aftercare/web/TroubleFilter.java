package org.aftercare.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.aftercare.access.Forbidden;
import org.aftercare.access.NotSignedIn;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Passing;
import org.primefaces.csp.CspException;

/**
 * What a page does when something was thrown through it: a refusal that no form could show becomes its own kind of page;
 * a bug becomes a page with an incident number, under which the log has the rest.
 */
@WebFilter({"*.xhtml", "*.csv", "*.xlsx", "/photo", "/repair-form", "/estimate-sum", "/results.pdf", TroubleFilter.FILES
})
public class TroubleFilter implements Filter {
    /** The request attribute under which the page finds the incident number. */
    public static final String INCIDENT = "aftercare.incident";

    /** What takes files of any length, and limits them itself. */
    static final String FILES = "/device-imports";

    /** As web.xml allows a form with its photos; asked first, as Faces would take a form that is cut off for an empty one. */
    private static final long LARGEST = 40L * 1024 * 1024;

    private static final Logger LOG = System.getLogger(TroubleFilter.class.getName());
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > LARGEST
                && !Way.pathOf((HttpServletRequest) request).equals(FILES)) {
            // an error page would read the same body again, and fail again
            var answer = (HttpServletResponse) response;
            answer.setStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setHeader("Location", ((HttpServletRequest) request).getContextPath() + "/trouble.xhtml?kind=413");
            return;
        }
        try {
            if ("GET".equals(((HttpServletRequest) request).getMethod())) TypedText.check(request.getParameterMap());
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException trouble) {
            if (response.isCommitted()) throw trouble;
            tell((HttpServletRequest) request, (HttpServletResponse) response, trouble);
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, Exception trouble)
            throws IOException {
        response.resetBuffer();
        int status = statusOf(trouble);
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) request.setAttribute(INCIDENT, incident(trouble));
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            tellTheScript(request, response, status);
            return;
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.sendRedirect(request.getContextPath() + Way.FORM);
            return;
        }
        response.sendError(status);
    }

    /** A page that asked in the background stays as it is, with everything typed, and says what went wrong. */
    private static void tellTheScript(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(incidentOf(request).orElse(""));
    }

    private static int statusOf(Exception trouble) {
        if (in(trouble, NotSignedIn.class)) return HttpServletResponse.SC_UNAUTHORIZED;
        if (in(trouble, InvalidInput.class)) return HttpServletResponse.SC_BAD_REQUEST;
        if (in(trouble, NotFound.class)) return HttpServletResponse.SC_NOT_FOUND;
        if (in(trouble, Forbidden.class)) return HttpServletResponse.SC_FORBIDDEN;
        if (in(trouble, ViewExpiredException.class) || in(trouble, CspException.class))
            return HttpServletResponse.SC_CONFLICT;
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static boolean in(Exception trouble, Class<? extends Throwable> kind) {
        return Passing.causes(trouble).anyMatch(kind::isInstance);
    }

    private static String incident(Exception trouble) {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) number.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        LOG.log(Level.ERROR, "incident " + number, trouble);
        return number.toString();
    }

    /** The incident's number, if this is one. */
    public static Optional<String> incidentOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(INCIDENT));
    }
}
