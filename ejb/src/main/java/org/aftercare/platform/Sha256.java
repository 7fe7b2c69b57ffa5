package org.aftercare.platform;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest that the house keeps things by. */
public final class Sha256 {
    private Sha256() {}

    /** Of the text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As 64 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(begun().digest(bytes));
    }

    /** Of what was read through it so far; it begins anew afterwards. */
    public static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    /** Of what streams by, and is held by nobody. */
    public static DigestInputStream of(InputStream sent) {
        return new DigestInputStream(sent, begun());
    }

    private static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every JDK has SHA-256", never);
        }
    }
}
