package org.aftercare.network;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said of a store or a lane, and by whom.
 *
 * @param said what counts now, by column
 * @param seen the number of the latest act on it; 0 where nobody said anything
 * @param acts the latest first
 */
public record PartFacts(Part part, Map<String, String> said, int seen, List<NetworkAct> acts) {
    public PartFacts {
        acts = List.copyOf(acts);
    }

    /** One column that an act, or a file, says anew. @param before empty text where nothing was said */
    public record Difference(String column, String before, String after) {}

    /** What an act said anew of it, in the order in which people read columns. */
    public List<Difference> differences(NetworkAct act) {
        Map<String, String> before = new TreeMap<>();
        acts.stream()
                .filter(one -> comesBefore(one, act))
                .sorted(Comparator.comparing(NetworkAct::from).thenComparing(NetworkAct::number))
                .forEach(one -> before.putAll(one.of(part)));
        return differences(act.of(part), before);
    }

    private static boolean comesBefore(NetworkAct one, NetworkAct act) {
        Instant from = act.from();
        return one.from().isBefore(from) || one.from().equals(from) && one.number() < act.number();
    }

    static List<Difference> differences(Map<String, String> said, Map<String, String> before) {
        List<String> order = new ArrayList<>(StoreFacts.COLUMNS);
        order.addAll(LaneFacts.COLUMNS);
        List<Difference> all = new ArrayList<>();
        said.entrySet().stream()
                .sorted(Comparator.comparingInt(one -> {
                    int at = order.indexOf(one.getKey());
                    return at < 0 ? order.size() : at;
                }))
                .forEach(one -> {
                    var former = before.getOrDefault(one.getKey(), "");
                    if (!former.equals(one.getValue())) all.add(new Difference(one.getKey(), former, one.getValue()));
                });
        return all;
    }
}
