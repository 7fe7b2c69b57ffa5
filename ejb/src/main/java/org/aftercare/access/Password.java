package org.aftercare.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as they are kept: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's figure), a random salt for each.
 * The JDK's own function: the container's {@code Pbkdf2PasswordHash} does the same, but not without a container.
 */
final class Password {
    private static final int ROUNDS = 210_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** No password has this hash: for taking as long over a name that doesn't exist. */
    static final String OF_NOBODY = hash(Long.toHexString(RANDOM.nextLong()));

    private Password() {}

    /** Rounds, salt and hash, joined by colons. */
    static String hash(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return ROUNDS + ":" + encode(salt) + ":" + encode(derive(password, salt, ROUNDS));
    }

    static boolean matches(String password, String kept) {
        var parts = kept.split(":");
        var salt = Base64.getDecoder().decode(parts[1]);
        var hash = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(hash, derive(password, salt, Integer.parseInt(parts[0])));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
