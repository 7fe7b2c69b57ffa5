package org.aftercare.network;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whose phones a store may repair, and up to what: written as {@code Acme: L1 L2, Other: L1}, or as plain names, parted
 * by blanks, for every level that the store has. None named: every maker's.
 *
 * @param levels by maker, as {@code models.csv} writes it; an empty set for every level of the store
 */
public record Authorisations(Map<String, Set<String>> levels) implements Serializable {
    public static final Authorisations ALL = new Authorisations(Map.of());

    public Authorisations {
        var named = new LinkedHashMap<String, Set<String>>();
        levels.forEach((maker, some) -> named.put(maker, Set.copyOf(some)));
        levels = named;
    }

    /** For every level. */
    static Authorisations of(Set<String> makers) {
        return new Authorisations(
                makers.stream().sorted().collect(Collectors.toMap(maker -> maker, maker -> Set.of())));
    }

    /** Any text is read somehow; whether its makers and levels are known, others check. */
    public static Authorisations parse(String text) {
        boolean listed = text.matches("(?s).*[:,;].*");
        var named = new LinkedHashMap<String, Set<String>>();
        for (String one : text.strip().split(listed ? "[,;]" : "\\s+")) {
            int colon = one.indexOf(':');
            String maker = (colon < 0 ? one : one.substring(0, colon)).strip();
            if (!maker.isEmpty()) named.put(maker, colon < 0 ? Set.of() : words(one.substring(colon + 1)));
        }
        return new Authorisations(named);
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> makers() {
        return levels.keySet();
    }

    /** One whose maker nobody knows is nobody's in particular. */
    boolean hold(String maker) {
        return levels.isEmpty() || maker.isEmpty() || levels.containsKey(maker);
    }

    boolean hold(String maker, String level) {
        if (levels.isEmpty() || maker.isEmpty()) return true;
        var some = levels.get(maker);
        return some != null && (some.isEmpty() || some.contains(level));
    }

    /** As it may be written again. */
    @Override
    public String toString() {
        return levels.entrySet().stream()
                .map(one -> one.getValue().isEmpty()
                        ? one.getKey()
                        : one.getKey() + ": " + String.join(" ", new TreeSet<>(one.getValue())))
                .collect(Collectors.joining(", "));
    }
}
