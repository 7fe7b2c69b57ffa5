package org.aftercare.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The trials of this node, the newest first; the oldest that are over make room. A restart forgets them. */
@ApplicationScoped
class Trials {
    static final int MOST_AT_ONCE = 4;
    private static final int MOST = 10;

    private final Deque<Trial> trials = new ArrayDeque<>();

    /** @return false when too many are under way */
    synchronized boolean add(Trial trial) {
        if (trials.stream().filter(one -> !one.isOver()).count() >= MOST_AT_ONCE) return false;
        trials.addFirst(trial);
        while (trials.size() > MOST) trials.removeLastOccurrence(oldestThatIsOver());
        return true;
    }

    private Trial oldestThatIsOver() {
        var oldest = trials.descendingIterator();
        while (oldest.hasNext()) {
            var trial = oldest.next();
            if (trial.isOver()) return trial;
        }
        throw new IllegalStateException("more are under way than there may be");
    }

    synchronized Optional<Trial> find(String id) {
        return trials.stream().filter(trial -> trial.id().equals(id)).findFirst();
    }

    /** The newest that ended well of this version. */
    synchronized Optional<Trial> latest(String version) {
        return trials.stream()
                .filter(trial -> trial.order().version().equals(version))
                .filter(trial -> trial.card().state() == TrialCard.State.DONE)
                .findFirst();
    }

    /** The one that has waited longest. */
    synchronized Optional<Trial> next() {
        var oldest = trials.descendingIterator();
        while (oldest.hasNext()) {
            var trial = oldest.next();
            if (!trial.isOver()) return Optional.of(trial);
        }
        return Optional.empty();
    }
}
