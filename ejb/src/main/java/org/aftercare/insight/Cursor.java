package org.aftercare.insight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;

/**
 * Where the next page of a queue starts: after the row with this instant and id. Opaque to clients.
 *
 * @param at null for rows without a deadline
 */
record Cursor(boolean isStart, Instant at, long id) {
    static final Cursor START = new Cursor(true, null, 0);

    /** @throws InvalidInput field {@code after} for what isn't a cursor of ours */
    static Cursor parse(String text) {
        if (text.isEmpty()) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", -1);
            if (parts.length != 2) throw new IllegalArgumentException(text);
            var at = parts[0].isEmpty() ? null : Instant.parse(parts[0]);
            if (at != null && !Typed.isOurTime(at)) throw new IllegalArgumentException(text);
            return new Cursor(false, at, Long.parseLong(parts[1]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new InvalidInput("after", "MALFORMED");
        }
    }

    static Cursor after(Instant at, long id) {
        return new Cursor(false, at, id);
    }

    String text() {
        var plain = (at == null ? "" : at.toString()) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
