package org.aftercare.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftercare.access.Caller;

/**
 * Whoever looks at a board or a queue at this node, to be told at once that levels of promises were reached, on whichever
 * node. Each hears only of what is within their scope, and only how much: the page then asks for what it shows.
 */
@ApplicationScoped
public class Newsroom {
    /** More than any network's people: what is beyond it is somebody's mistake. */
    private static final int MOST_READERS = 5_000;
    /** A firing becomes visible when its transaction ends, and nodes' clocks differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private static final int MOST_AT_ONCE = 1_000;

    /** Somebody's open page. Neither method may wait for anybody. */
    public interface Reader {
        /** @param levels how many were reached within their scope, at least */
        void told(int levels);

        /** Nothing happened: time to see whether they are still there. */
        void still();
    }

    private final Map<Reader, Caller> readers = new ConcurrentHashMap<>();
    private final Map<Long, Instant> told = new ConcurrentHashMap<>();
    private Instant from;

    /** @return whether there is room for another */
    public boolean open(Reader reader, Caller caller) {
        if (readers.size() >= MOST_READERS) return false;
        readers.put(reader, caller);
        return true;
    }

    public void close(Reader reader) {
        readers.remove(reader);
    }

    /** Nobody looks: nothing is asked of the database, and what happens meanwhile is no news to whoever comes later. */
    boolean isEmpty() {
        if (!readers.isEmpty()) return false;
        from = null;
        told.clear();
        return true;
    }

    /** Tells what was fired since the last time. For one thread at a time. */
    void tell(FiredLevels levels, Instant now) {
        if (from == null) from = now;
        var fired = levels.since(from.minus(OVERLAP), MOST_AT_ONCE);
        var news = fired.stream()
                .filter(level -> told.putIfAbsent(level.id(), now) == null)
                .toList();
        boolean mayBeMore = fired.size() == MOST_AT_ONCE;
        if (!news.isEmpty()) readers.forEach((reader, caller) -> tell(reader, caller, news, mayBeMore));
        from = now;
        told.values().removeIf(at -> at.isBefore(now.minus(OVERLAP.multipliedBy(4))));
    }

    private static void tell(Reader reader, Caller caller, List<FiredLevel> news, boolean mayBeMore) {
        int levels = (int) news.stream().filter(level -> level.concerns(caller)).count();
        if (levels > 0 || mayBeMore) reader.told(levels);
    }

    void still() {
        readers.keySet().forEach(Reader::still);
    }
}
