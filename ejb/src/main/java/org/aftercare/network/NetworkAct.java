package org.aftercare.network;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something was said about stores or lanes. Acts are only ever added; the numbers follow each other.
 *
 * @param from from which instant on it counts
 * @param actor who did it; {@code system} for the program's start
 * @param reason empty text for what files say
 * @param changes what it says anew, by store or lane, by column; what it doesn't name stays
 */
public record NetworkAct(
        int number,
        Instant from,
        Origin origin,
        String actor,
        String reason,
        Instant at,
        Map<Part, Map<String, String>> changes)
        implements Serializable {
    /** The reference FILEs of a start, or people at the OFFICE. */
    public enum Origin {
        FILE,
        OFFICE
    }

    public NetworkAct {
        var said = new TreeMap<Part, Map<String, String>>();
        changes.forEach((part, columns) -> said.put(part, new TreeMap<>(columns)));
        changes = said;
    }

    static NetworkAct ofFiles(Instant from, Instant at, Map<Part, Map<String, String>> changes) {
        return new NetworkAct(0, from, Origin.FILE, "system", "", at, changes);
    }

    NetworkAct numbered(int next) {
        return new NetworkAct(next, from, origin, actor, reason, at, changes);
    }

    /** What it says of that one; nothing where it speaks of others. */
    public Map<String, String> of(Part part) {
        return changes.getOrDefault(part, Map.of());
    }

    boolean isAbout(Part part) {
        return changes.containsKey(part);
    }

    /** The first of all: it holds from the beginning. */
    public boolean isFromTheBeginning() {
        return from.equals(Instant.EPOCH);
    }
}
