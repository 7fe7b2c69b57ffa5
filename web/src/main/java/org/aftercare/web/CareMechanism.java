package org.aftercare.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.Caller;
import org.aftercare.access.SignedIn;

/**
 * The one way in. Machines show a bearer token at each call of the API (or, for getting one, name and password), and
 * never come in by a session, so that no foreign page can make a browser call the API. People sign in by the form, which
 * puts a {@link SignedIn} into their session; pages without one lead to the form and back.
 */
@ApplicationScoped
public class CareMechanism implements HttpAuthenticationMechanism {
    @Inject
    AccessDesk access;

    @Inject
    SignInLimit limit;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String path = Way.pathOf(request);
        if (Way.isApi(path)) return machine(path, request, response, context);
        return Visit.signedIn(request).map(person -> letIn(person, context)).orElseGet(() -> {
            if (Way.isOpen(path)) return context.doNothing();
            return toTheForm(path, request, response);
        });
    }

    private AuthenticationStatus machine(
            String path, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var shown = Credentials.of(request.getHeader("Authorization"));
        boolean fetchesToken = Way.isTokenDesk(path) && "POST".equals(request.getMethod());
        if (fetchesToken && shown instanceof Credentials.Basic basic)
            return password(basic, request, response, context);
        Optional<Caller> caller = !fetchesToken && shown instanceof Credentials.Bearer bearer
                ? access.byToken(bearer.token())
                : Optional.empty();
        return caller.map(known -> letIn(new SignedIn(known), context))
                .orElseGet(() -> refuse(
                        response, 401, fetchesToken ? "Basic realm=\"aftercare\", charset=\"UTF-8\"" : "Bearer"));
    }

    private AuthenticationStatus password(
            Credentials.Basic basic,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        var attempt = limit.attempt(basic.name(), request.getRemoteAddr());
        if (attempt.isRefused()) {
            response.setHeader("Retry-After", Long.toString(attempt.retryAfter().toSeconds()));
            return refuse(response, 429, null);
        }
        return access.signIn(basic.name(), basic.password())
                .map(caller -> {
                    attempt.succeeded();
                    return letIn(new SignedIn(caller), context);
                })
                .orElseGet(() -> refuse(response, 401, "Basic realm=\"aftercare\", charset=\"UTF-8\""));
    }

    private static AuthenticationStatus letIn(SignedIn person, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(
                person, Set.of(person.caller().role().group()));
    }

    /** Answers in the API's own form (RFC 9457): the container's error page would be HTML. */
    private static AuthenticationStatus refuse(HttpServletResponse response, int status, String challenge) {
        response.setStatus(status);
        if (challenge != null) response.setHeader("WWW-Authenticate", challenge);
        write(
                response,
                "application/problem+json",
                "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}"
                        .formatted(status == 429 ? "Too Many Requests" : "Unauthorized", status));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus toTheForm(
            String path, HttpServletRequest request, HttpServletResponse response) {
        String form = request.getContextPath() + Way.toTheForm(path, request.getQueryString());
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            write(
                    response,
                    "text/xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"%s\"/></partial-response>"
                            .formatted(form.replace("&", "&amp;")));
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", form);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void write(HttpServletResponse response, String type, String body) {
        try {
            response.setContentType(type + ";charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(body);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
