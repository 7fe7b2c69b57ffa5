package org.aftercare.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.SignedIn;

/** Somebody's stay in the pages: begins with a session of a new name, ends with that session. */
public final class Visit {
    private static final String SIGNED_IN = SignedIn.class.getName();

    private Visit() {}

    static Optional<SignedIn> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((SignedIn) session.getAttribute(SIGNED_IN));
    }

    /** Who stays here, if somebody does. */
    public static Optional<Caller> caller(HttpServletRequest request) {
        return signedIn(request).map(SignedIn::caller);
    }

    /** A session that somebody else planted in the browser before is worth nothing afterwards. */
    public static void begin(HttpServletRequest request, Caller caller) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, new SignedIn(caller));
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }
}
