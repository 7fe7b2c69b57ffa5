package org.aftercare.web;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down who guesses passwords: per name and address ten failures at once, then one more each half minute. Whoever
 * signs in rightly is never slowed. Counts per node, and forgets the least recent of very many: a guesser must pay a
 * password check for each name that pushes another one out.
 */
@ApplicationScoped
public class SignInLimit {
    private static final int FAILURES = 10;
    private static final Duration REFILL = Duration.ofMinutes(5);
    private static final int REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** One attempt. It is paid for in advance, so that many at once can't outrun the count, and given back if right. */
    public static final class Attempt {
        private final Bucket bucket;
        private final Duration retryAfter;

        private Attempt(Bucket bucket, Duration retryAfter) {
            this.bucket = bucket;
            this.retryAfter = retryAfter;
        }

        public boolean isRefused() {
            return !retryAfter.isZero();
        }

        /** Whole seconds, rounded up; zero unless refused. */
        public Duration retryAfter() {
            return retryAfter;
        }

        public void succeeded() {
            bucket.addTokens(1);
        }
    }

    public Attempt attempt(String name, String address) {
        var bucket = bucketOf(name.strip().toLowerCase(Locale.ROOT) + " " + address);
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Attempt(
                bucket,
                probe.isConsumed()
                        ? Duration.ZERO
                        : Duration.ofNanos(probe.getNanosToWaitForRefill())
                                .plusSeconds(1)
                                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private Bucket bucketOf(String whose) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    whose,
                    fresh -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(FAILURES).refillGreedy(FAILURES, REFILL))
                            .build());
        }
    }
}
