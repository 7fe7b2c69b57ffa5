package org.aftercare.web.open;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.access.LinkDesk;
import org.aftercare.web.Words;

/** What the pages behind links have in common: the last part of the path is the token, and nothing else lets in. */
public abstract class OpenPage extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    static final String WITH_PICTURES = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** No script at all, nothing from elsewhere, in nobody's frame. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Robots-Tag",
            "noindex, nofollow",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store");

    @Inject
    transient Door door;

    @Inject
    transient Stationery stationery;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        Duration wait = door.wait(request.getRemoteAddr());
        if (!wait.isZero()) {
            response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
            tell(request, response, 429, "tooMany");
        } else if (METHODS.contains(request.getMethod())) super.service(request, response);
        else refuseMethod(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            post(FormBody.of(request), request, response);
        } catch (FormBody.Unreadable refused) {
            tell(request, response, refused.status(), refused.status() == 413 ? "tooLarge" : "broken");
        }
    }

    /** A page without a form takes none. */
    void post(FormBody form, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuseMethod(request, response);
    }

    private void refuseMethod(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD, POST");
        tell(request, response, 405, "broken");
    }

    static String token(HttpServletRequest request) {
        String path = request.getPathInfo();
        return path == null ? "" : path.substring(1);
    }

    /** What stands behind the question mark; the container would read the body to tell it. */
    static FormBody query(HttpServletRequest request) {
        try {
            return FormBody.parsed(String.valueOf(request.getQueryString()));
        } catch (FormBody.Unreadable broken) {
            return new FormBody(Map.of());
        }
    }

    /** The part of an address that keeps the language which this one asks for. */
    static String keptLanguage(HttpServletRequest request) {
        String asked = query(request).text("lang");
        return asked.matches("[A-Za-z-]{2,35}") ? "&lang=" + asked : "";
    }

    /** In the language that the address asks for, else the customer's, else the browser's. */
    static Words words(HttpServletRequest request, String customers) {
        String asked = query(request).text("lang");
        List<Locale> browsers = Collections.list(request.getLocales());
        return Words.in(Stream.concat(
                        Stream.of(asked, customers)
                                .filter(tag -> !tag.isEmpty())
                                .map(Locale::forLanguageTag),
                        browsers.stream())
                .toArray(Locale[]::new));
    }

    /** A kind page, the same for everybody whose link leads nowhere in that way. */
    void tell(HttpServletRequest request, HttpServletResponse response, int status, String what) throws IOException {
        show(request, response, status, "kind", words(request, ""), Map.of("what", what));
    }

    /** Where a link stands that isn't good. */
    void tellGone(HttpServletRequest request, HttpServletResponse response, LinkDesk.State state) throws IOException {
        if (state == LinkDesk.State.UNKNOWN) tell(request, response, 404, "unknown");
        else tell(request, response, 410, state == LinkDesk.State.EXPIRED ? "expired" : "withdrawn");
    }

    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String template,
            Words words,
            Map<String, Object> model)
            throws IOException {
        Map<String, Object> all = new HashMap<>(model);
        all.put("base", request.getContextPath());
        all.putIfAbsent("path", request.getContextPath() + request.getServletPath() + "/" + token(request));
        all.put("token", token(request).split("/", 2)[0]);
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Language", words.locale().toLanguageTag());
        response.getWriter().write(stationery.filled(template, words, all));
    }

    /** Where the answer is shown once it is kept: a page that may be loaded again. */
    static void seeOther(HttpServletRequest request, HttpServletResponse response, String query) {
        seeOther(response, request.getContextPath() + request.getServletPath() + "/" + token(request) + query);
    }

    static void seeOther(HttpServletResponse response, String place) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }
}
