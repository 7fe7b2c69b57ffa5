package org.aftercare.sla;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Typed;

/** Where the next page of breaches starts: after this one. Opaque to clients. */
record BreachCursor(Instant at, long id) {
    private static final BreachCursor START = new BreachCursor(null, 0);

    /** @throws InvalidInput field {@code after} for what isn't a cursor of ours */
    static BreachCursor parse(String text) {
        if (text.isEmpty()) return START;
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(" ", 2);
            if (parts.length != 2) throw new IllegalArgumentException(text);
            var at = Instant.parse(parts[0]);
            if (!Typed.isOurTime(at)) throw new IllegalArgumentException(text);
            return new BreachCursor(at, Long.parseLong(parts[1]));
        } catch (DateTimeException | IllegalArgumentException strange) {
            throw new InvalidInput("after", "MALFORMED");
        }
    }

    static BreachCursor after(BreachCard last) {
        return new BreachCursor(last.breachedAt(), last.id());
    }

    boolean isStart() {
        return at == null;
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
    }
}
