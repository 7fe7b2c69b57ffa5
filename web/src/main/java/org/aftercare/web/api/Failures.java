package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.NotSignedIn;
import org.aftercare.platform.Passing;
import org.aftercare.platform.Refusal;

/**
 * Makes a problem document of whatever was thrown: a refusal, however deep the container wrapped it; a lost race of the
 * database; what JAX-RS itself says no to; and everything else is ours, logged under a number that the caller is told.
 */
@Provider
@ApplicationScoped
public class Failures implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final SecureRandom NUMBERS = new SecureRandom();

    @Inject
    Call call;

    @Override
    public Response toResponse(Throwable thrown) {
        return refusal(thrown)
                .map(this::refused)
                .or(() -> first(thrown, BadCall.class).map(Failures::malformed))
                .or(() -> first(thrown, WebApplicationException.class).map(this::halted))
                .or(() -> Optional.of(thrown).filter(LostRace::is).map(race -> lost()))
                .orElseGet(() -> ours(thrown));
    }

    private Response refused(Refusal refusal) {
        var response = Problem.of(refusal, call.words()).response();
        if (refusal instanceof NotSignedIn) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return response.build();
    }

    private static Response malformed(BadCall bad) {
        return Problem.of(bad.status(), bad.getMessage()).response().build();
    }

    /** With its headers, such as which methods would be allowed, but a body of ours. */
    private Response halted(WebApplicationException halt) {
        Response theirs = halt.getResponse();
        if (theirs.getStatusInfo().getFamily() == Response.Status.Family.SERVER_ERROR) return ours(halt);
        var ours = Problem.of(theirs.getStatus(), detail(theirs.getStatus())).response();
        for (String name : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE))
            if (theirs.getHeaderString(name) != null) ours.header(name, theirs.getHeaderString(name));
        return ours.build();
    }

    private static Response lost() {
        return Problem.of(409, "Somebody else changed the same thing at the same moment: nothing was done, try again.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }

    private static Response ours(Throwable thrown) {
        String number = "%08x".formatted(NUMBERS.nextInt());
        LOG.log(Level.ERROR, "incident " + number, thrown);
        return Problem.incident(number).response().build();
    }

    private static String detail(int status) {
        return switch (status) {
            case 400 -> "The call is malformed.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not for this address: see Allow.";
            case 406 -> "This address has nothing of a type that you accept.";
            case 415 -> "This address takes no body of this type.";
            default -> null;
        };
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        return first(thrown, Refusal.class);
    }

    private static <T> Optional<T> first(Throwable thrown, Class<T> type) {
        return Passing.causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}
