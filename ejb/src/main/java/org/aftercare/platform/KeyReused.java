package org.aftercare.platform;

/** An idempotency key came again with another body: whichever was meant, doing it would be a guess. Nothing was done. */
public class KeyReused extends Refusal {
    KeyReused(String key) {
        super(key);
    }
}
