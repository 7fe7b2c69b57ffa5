package org.aftercare.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where the next page of a list in order of time starts: after this one. Opaque to clients.
 *
 * @param at null at the start of the list
 */
public record TimeCursor(Instant at, long id) {
    private static final TimeCursor START = new TimeCursor(null, 0);

    /** @throws InvalidInput field {@code after} for what isn't a cursor of ours */
    public static TimeCursor parse(String text) {
        if (text.isEmpty()) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            if (parts.length != 2) throw new IllegalArgumentException(text);
            var at = Instant.parse(parts[0]);
            if (!Typed.isOurTime(at)) throw new IllegalArgumentException(text);
            return new TimeCursor(at, Long.parseLong(parts[1]));
        } catch (DateTimeException | IllegalArgumentException strange) {
            throw new InvalidInput("after", "MALFORMED");
        }
    }

    public boolean isStart() {
        return at == null;
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
