package org.aftercare.web.api;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.access.Callers;
import org.aftercare.platform.Limits;

/**
 * So many calls a minute for each caller, all their tokens together, so that one script that runs wild costs the counters
 * nothing. Counts per node. The map holds one bucket for each name that can sign in, and so needs no end of its own.
 */
@Provider
@ApplicationScoped
public class CallLimit implements ContainerRequestFilter {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    @Inject
    Callers callers;

    @Inject
    Limits limits;

    @Override
    public void filter(ContainerRequestContext call) {
        var probe = buckets.computeIfAbsent(callers.current().name(), name -> full())
                .tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        call.abortWith(Problem.of(429, "Too many calls: try again in %d s.".formatted(seconds))
                .response()
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build());
    }

    private Bucket full() {
        int calls = limits.callsPerMinute();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, MINUTE))
                .build();
    }
}
