package org.aftercare.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.aftercare.access.Callers;
import org.aftercare.platform.Idempotency;
import org.aftercare.platform.Idempotency.Answer;
import org.aftercare.platform.Sha256;

/** Calls that make something: done once for each idempotency key, with the desk's work in the key's own transaction. */
@ApplicationScoped
public class Once {
    @Inject
    Idempotency idempotency;

    @Inject
    Callers callers;

    @Inject
    Call call;

    /** The same, where it may also come without a key. */
    Made of(Record body, Supplier<Made> work) {
        return of(JsonAnswer.of(body).getBytes(StandardCharsets.UTF_8), work);
    }

    /** @param body what was sent; only its hash is kept */
    Made of(byte[] body, Supplier<Made> work) {
        return ofDigest(Sha256.hex(body), work);
    }

    /** The same for a body that nobody held. @param digest its SHA-256 */
    Made ofDigest(String digest, Supplier<Made> work) {
        Supplier<Answer> kept = () -> work.get().kept();
        return Made.again(LostRace.retried(() ->
                call.idempotencyKey().map(key -> keyed(key, digest, kept)).orElseGet(() -> idempotency.inOne(kept))));
    }

    /** @throws BadCall 400 when there is no key */
    Made withKey(Record body, Supplier<Made> work) {
        if (call.idempotencyKey().isEmpty())
            throw new BadCall(400, "Idempotency-Key is missing: a lost answer must not open a second ticket.");
        return of(body, work);
    }

    private Answer keyed(String key, String digest, Supplier<Answer> work) {
        return idempotency.once(callers.current().name(), call.path(), key, digest, work);
    }
}
