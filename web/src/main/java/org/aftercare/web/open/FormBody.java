package org.aftercare.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a posted form, read within a limit of our own. */
record FormBody(Map<String, String> fields) {
    static final int MOST_BYTES = 64 * 1024;

    /** A body that isn't read. @see #status */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        Unreadable(int status) {
            super(null, null, false, false);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** @throws Unreadable 413 over 64 KB, 415 for another kind of body, 400 for a broken one */
    static FormBody of(HttpServletRequest request) throws IOException, Unreadable {
        String type = String.valueOf(request.getContentType());
        if (!type.toLowerCase(java.util.Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
            throw new Unreadable(415);
        if (request.getContentLengthLong() > MOST_BYTES) throw new Unreadable(413);
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) throw new Unreadable(413);
        return parsed(new String(body, StandardCharsets.ISO_8859_1));
    }

    static FormBody parsed(String body) throws Unreadable {
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : body.split("&")) {
                int equals = pair.indexOf('=');
                if (equals < 0) continue;
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        } catch (IllegalArgumentException broken) {
            throw new Unreadable(400);
        }
        return new FormBody(fields);
    }

    private static String decoded(String text) {
        return typed(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    /** Browsers send line ends as CR LF; people typed one line end. Nobody types NUL, and PostgreSQL keeps none. */
    static String typed(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    /** The field's text, or empty text. */
    String text(String name) {
        return fields.getOrDefault(name, "");
    }
}
