package org.aftercare.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.aftercare.platform.Settings;
import org.aftercare.platform.Sha256;

/** Makes tokens under the installation's secret, which is read from its file once. */
@ApplicationScoped
class LinkSecret {
    private static final String MAC = "HmacSHA256";

    private SecretKeySpec key;

    /** 43 signs of base64url: 256 bits that only this installation can make. */
    String token(Purpose purpose, String subject, int generation) {
        String what = purpose + "|" + subject + "|" + generation;
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(what.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** What is kept of a token: SHA-256, in hex. */
    static String hash(String token) {
        return Sha256.hex(token);
    }

    private synchronized SecretKeySpec key() {
        if (key == null) key = new SecretKeySpec(Settings.current().linkSecret(), MAC);
        return key;
    }
}
