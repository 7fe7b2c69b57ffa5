package org.aftercare.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What an {@code Authorization} header shows; anything unreadable counts as nothing shown. */
sealed interface Credentials {
    record Bearer(String token) implements Credentials {}

    record Basic(String name, String password) implements Credentials {}

    record None() implements Credentials {}

    static Credentials of(String header) {
        if (header == null) return new None();
        String[] parts = header.strip().split("\\s+", 2);
        if (parts.length < 2) return new None();
        if (parts[0].equalsIgnoreCase("Bearer")) return new Bearer(parts[1]);
        return parts[0].equalsIgnoreCase("Basic") ? basic(parts[1]) : new None();
    }

    private static Credentials basic(String encoded) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            int colon = text.indexOf(':');
            return colon < 0 || text.indexOf('\0') >= 0
                    ? new None()
                    : new Basic(text.substring(0, colon), text.substring(colon + 1));
        } catch (IllegalArgumentException | CharacterCodingException unreadable) {
            return new None();
        }
    }
}
