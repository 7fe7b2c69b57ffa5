package org.aftercare.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.platform.StoreCode;

/**
 * The network's stores and lanes, known without asking the database: a timer at each node reads on where there are more
 * acts ({@link CalendarTimer}), and the node that made one knows it as soon as it is kept.
 */
@ApplicationScoped
class NetworkBook {
    private static final Logger LOG = System.getLogger(NetworkBook.class.getName());
    private static final int TRIES = 5;

    @Inject
    Stores files;

    @Inject
    NetworkActs acts;

    @Inject
    Event<NetworkChanged> changed;

    @Inject
    Clock clock;

    private volatile NetworkFacts facts;
    private volatile boolean behind;

    /** With what was said before: people's file may name a store that is in no file of stores. */
    @PostConstruct
    void open() {
        facts = new NetworkFacts(acts.after(0), files.facts());
    }

    NetworkFacts facts() {
        if (behind) readAnew();
        return facts;
    }

    List<StoreCard> all() {
        return facts().stores(clock.instant());
    }

    Optional<StoreCard> find(StoreCode code) {
        return facts().store(code, clock.instant());
    }

    /** What the files say of its hours; of a store that is in none, what was said as it was opened. */
    StoreHours hours(StoreCard store) {
        return files.hours(store);
    }

    /** Reads on where there are more acts than this node knows of. */
    synchronized void readOn() {
        var known = facts;
        if (acts.last() <= known.last()) return;
        var all = new ArrayList<>(known.acts());
        all.addAll(acts.after(known.last()));
        facts = new NetworkFacts(all, files.facts());
    }

    /** What was said, to which nobody else adds until this transaction ends. */
    NetworkFacts locked() {
        acts.lock();
        readAnew();
        return facts;
    }

    void isKept(@Observes(during = TransactionPhase.AFTER_SUCCESS) NetworkChanged event) {
        behind = true;
    }

    private synchronized void readAnew() {
        behind = false;
        facts = new NetworkFacts(acts.after(0), files.facts());
    }

    /** Writes down an act that follows what is {@link #locked()}. */
    NetworkAct append(NetworkAct act) {
        var numbered = act.numbered(facts.last() + 1);
        if (!acts.append(numbered)) throw new IllegalStateException("act " + numbered.number() + " is taken");
        changed.fire(new NetworkChanged(numbered.number(), numbered.changes().keySet(), numbered.from()));
        LOG.log(
                Level.INFO,
                "the network is another from {0} on (act {1}, {2} stores or lanes)",
                numbered.from(),
                numbered.number(),
                numbered.changes().size());
        return numbered;
    }

    /**
     * What the files of this start say otherwise than those of the last one counts from now on; the first of all holds
     * from the beginning. What people said stays, unless the files now say something new about the same.
     */
    void keep() {
        for (int left = TRIES; left > 0; left--) {
            var known = locked();
            var news = news(known.ofFiles());
            if (news.isEmpty()) return;
            boolean first = known.acts().isEmpty();
            var act = NetworkAct.ofFiles(first ? Instant.EPOCH : clock.instant(), clock.instant(), news)
                    .numbered(known.last() + 1);
            if (acts.append(act)) {
                readAnew();
                return;
            }
        }
    }

    private Map<Part, Map<String, String>> news(Map<Part, Map<String, String>> before) {
        Map<Part, Map<String, String>> news = new TreeMap<>();
        files.facts().forEach((part, columns) -> {
            var former = before.get(part);
            var said = former == null ? columns : moved(part, StoreFacts.news(columns, former), former);
            if (!said.isEmpty()) news.put(part, said);
        });
        before.forEach((part, columns) -> {
            if (!files.facts().containsKey(part)) gone(part, columns).ifPresent(said -> news.put(part, said));
        });
        return news;
    }

    /** Tickets and people belong to the region and the country in which a store was opened. */
    private static Map<String, String> moved(Part part, Map<String, String> said, Map<String, String> former) {
        for (String fixed : List.of(StoreFacts.REGION, StoreFacts.COUNTRY))
            if (!part.isLane() && said.remove(fixed) != null)
                LOG.log(
                        Level.WARNING,
                        "stores.csv says another {0} of {1}: it stays {2}; a store that moves so far gets another code",
                        fixed,
                        part,
                        former.get(fixed));
        return said;
    }

    /** What is in no file any more is out of operation, if it is a store; a general lane holds instead of a lane. */
    private static Optional<Map<String, String>> gone(Part part, Map<String, String> before) {
        var column = part.isLane() ? LaneFacts.LISTED : StoreFacts.IN_OPERATION;
        return before.getOrDefault(column, "").equals("no") ? Optional.empty() : Optional.of(Map.of(column, "no"));
    }
}
