package org.aftercare.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.web.Words;

/** What the headers and the address of this call say. */
@RequestScoped
public class Call {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"|([0-9]{1,18})");
    private static final int KEY = 200;

    @Inject
    HttpServletRequest request;

    /** In the languages that the client prefers. */
    Words words() {
        return Words.in(Collections.list(request.getLocales()).toArray(Locale[]::new));
    }

    /**
     * The version of the ticket that the caller saw: {@code "5"}, {@code W/"5"} or {@code 5}.
     *
     * @throws BadCall 428 when the caller doesn't say, 400 when it is no version of ours
     */
    long seenVersion() {
        String tag = request.getHeader("If-Match");
        if (tag == null || tag.isBlank()) throw new BadCall(428, "If-Match is missing: send the ETag of what you saw.");
        Matcher version = TAG.matcher(tag.strip());
        if (!version.matches()) throw new BadCall(400, "If-Match is not an ETag of ours.");
        return Long.parseLong(version.group(1) == null ? version.group(2) : version.group(1));
    }

    /** @throws BadCall 400 when it is empty, longer than 200 characters or not of visible ASCII signs */
    Optional<String> idempotencyKey() {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) return Optional.empty();
        if (!key.matches("[!-~]{1," + KEY + "}"))
            throw new BadCall(400, "Idempotency-Key is not 1 to 200 visible ASCII characters.");
        return Optional.of(key);
    }

    /** How many bytes the body has, as announced; -1 when nobody says. */
    long length() {
        return request.getContentLengthLong();
    }

    /** Below the API's own root, e.g. {@code /tickets}. */
    String path() {
        return request.getPathInfo();
    }

    /** @throws NotFound for what can't be a ticket's number */
    static TicketNumber ticket(String number) {
        String typed = number.strip().toUpperCase(Locale.ROOT);
        if (!TicketNumber.isValid(typed)) throw new NotFound("ticket", number);
        return new TicketNumber(typed);
    }
}
