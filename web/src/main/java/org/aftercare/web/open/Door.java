package org.aftercare.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import org.aftercare.platform.Limits;

/**
 * Slows down who knocks too often: so many visits a minute from one address, and from one /64 of IPv6, which is what one
 * subscriber gets. Counts per node. Tokens can't be guessed; this keeps a guesser from costing anything.
 */
@ApplicationScoped
class Door {
    private static final int REMEMBERED = 50_000;
    private static final int SUBSCRIBER_BYTES = 8;
    private static final int OLD_ADDRESS_BYTES = 4;

    @Inject
    Limits limits;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** Zero for who may come in; else how long to wait, in whole seconds, rounded up. */
    Duration wait(String address) {
        var probe = buckets.get(neighbourhood(address), first -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofSeconds(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket full() {
        int visits = limits.visitsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(visits).refillGreedy(visits, Duration.ofMinutes(1)))
                .build();
    }

    /** The container gives addresses as numbers: nothing is looked up. */
    static String neighbourhood(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == OLD_ADDRESS_BYTES
                    ? address
                    : Arrays.toString(Arrays.copyOf(bytes, SUBSCRIBER_BYTES));
        } catch (UnknownHostException noNumber) {
            return address;
        }
    }
}
