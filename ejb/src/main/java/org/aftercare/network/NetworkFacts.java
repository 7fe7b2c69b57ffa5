package org.aftercare.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.platform.StoreCode;

/**
 * Stores and lanes as they follow from what was said so far. An act counts from its instant on; of two that speak of the
 * same, the one counts that came into force last, of two at one instant the later.
 */
final class NetworkFacts {
    private static final Comparator<NetworkAct> IN_FORCE =
            Comparator.comparing(NetworkAct::from).thenComparing(NetworkAct::number);

    private final List<NetworkAct> acts;
    private final Map<Part, Map<String, String>> files;
    private final Map<Part, NavigableMap<Instant, Map<String, String>>> said = new TreeMap<>();
    private final NavigableMap<StoreCode, NavigableMap<Instant, StoreCard>> stores = new TreeMap<>();
    private final Map<Part, NavigableMap<Instant, LaneFacts>> lanes = new HashMap<>();
    private final NavigableMap<Instant, Integer> versions = new TreeMap<>();

    /** @param acts in the order of their numbers @param files what counts for those of whom nothing was written down yet */
    NetworkFacts(List<NetworkAct> acts, Map<Part, Map<String, String>> files) {
        this.acts = List.copyOf(acts);
        this.files = files;
        files.forEach((part, columns) -> {
            if (acts.stream().noneMatch(act -> act.isFromTheBeginning() && act.isAbout(part)))
                said.computeIfAbsent(part, p -> new TreeMap<>()).put(Instant.EPOCH, columns);
        });
        this.acts.stream().sorted(IN_FORCE).forEach(this::hear);
        said.forEach(this::know);
    }

    private void hear(NetworkAct act) {
        int latest = versions.isEmpty() ? 0 : versions.lastEntry().getValue();
        versions.put(act.from(), Math.max(latest, act.number()));
        act.changes().forEach((part, columns) -> {
            var versions = said.computeIfAbsent(part, p -> new TreeMap<>());
            var all = new TreeMap<>(
                    versions.isEmpty()
                            ? Map.<String, String>of()
                            : versions.lastEntry().getValue());
            all.putAll(columns);
            versions.put(act.from(), all);
        });
    }

    private void know(Part part, NavigableMap<Instant, Map<String, String>> versions) {
        if (part.isLane())
            versions.forEach((from, columns) ->
                    lanes.computeIfAbsent(part, p -> new TreeMap<>()).put(from, LaneFacts.of(columns)));
        else
            part.store()
                    .ifPresent(code ->
                            versions.forEach((from, columns) -> stores.computeIfAbsent(code, c -> new TreeMap<>())
                                    .put(from, StoreFacts.card(code, columns))));
    }

    NetworkFacts with(NetworkAct act) {
        var more = new ArrayList<>(acts);
        more.add(act.numbered(last() + 1));
        return new NetworkFacts(more, files);
    }

    /** What files alone said last, by store or lane. */
    Map<Part, Map<String, String>> ofFiles() {
        var told = new NetworkFacts(
                acts.stream()
                        .filter(act -> act.origin() == NetworkAct.Origin.FILE)
                        .toList(),
                Map.of());
        Map<Part, Map<String, String>> last = new TreeMap<>();
        told.said.forEach(
                (part, versions) -> last.put(part, versions.lastEntry().getValue()));
        return last;
    }

    List<NetworkAct> acts() {
        return acts;
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return acts.isEmpty() ? 0 : acts.get(acts.size() - 1).number();
    }

    /** The number of the latest act on that one; 0 where nobody said anything. */
    int last(Part part) {
        return latest(part).map(NetworkAct::number).orElse(0);
    }

    Optional<NetworkAct> latest(Part part) {
        return of(part).stream().reduce((first, second) -> second);
    }

    /** In the order of their numbers. */
    List<NetworkAct> of(Part part) {
        return acts.stream().filter(act -> act.isAbout(part)).toList();
    }

    /** The number of the act that the network at that instant is the work of. */
    int versionAt(Instant at) {
        var begun = versions.floorEntry(at);
        return begun == null ? 0 : begun.getValue();
    }

    List<StoreCard> stores(Instant at) {
        return stores.values().stream().map(versions -> begun(versions, at)).toList();
    }

    Optional<StoreCard> store(StoreCode code, Instant at) {
        return Optional.ofNullable(stores.get(code)).map(versions -> begun(versions, at));
    }

    /** The lane in force at that instant; where none is named, the general one that holds. */
    Lane lane(StoreCard from, StoreCard to, Instant at) {
        return lane(Part.lane(from.code().value(), to.code().value()), at)
                .or(() -> lane(general(from, to), at))
                .orElseThrow()
                .between(from, to);
    }

    static Part general(StoreCard from, StoreCard to) {
        return Part.lane(Part.ANY, from.region().equals(to.region()) ? Part.REGION : Part.ANY);
    }

    private Optional<LaneFacts> lane(Part part, Instant at) {
        return Optional.ofNullable(lanes.get(part))
                .map(versions -> versions.floorEntry(at))
                .map(Map.Entry::getValue)
                .filter(LaneFacts::listed);
    }

    /** What is said of it at that instant, by column; nothing of one that nobody knows. */
    Map<String, String> said(Part part, Instant at) {
        var versions = said.get(part);
        if (versions == null || part.isLane() && versions.floorEntry(at) == null) return Map.of();
        return Collections.unmodifiableMap(begun(versions, at));
    }

    /** Every lane that is named. */
    List<Part> lanes(Instant at) {
        return lanes.keySet().stream()
                .filter(part -> lane(part, at).isPresent())
                .sorted()
                .toList();
    }

    List<Part> parts() {
        return List.copyOf(said.keySet());
    }

    /** A store was what it is from the beginning; before a lane was named a general one held. */
    private static <T> T begun(NavigableMap<Instant, T> versions, Instant at) {
        var begun = versions.floorEntry(at);
        return (begun == null ? versions.firstEntry() : begun).getValue();
    }
}
