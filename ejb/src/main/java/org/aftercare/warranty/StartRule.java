package org.aftercare.warranty;

import java.util.List;

/** Which day is believed without proof of purchase. @param on a source of coverage, or {@code *} */
record StartRule(String on, Area area, List<Start.Known> withoutProof) {
    static final List<Start.Known> USUAL = List.of(Start.Known.EARLIEST, Start.Known.PRODUCED);

    StartRule {
        withoutProof = List.copyOf(withoutProof);
        if (withoutProof.isEmpty()) throw new IllegalArgumentException("withoutProof names no day");
    }

    boolean isFor(Source source, String brand, String soldIn) {
        return (on.equals("*") || on.equals(source.name())) && area.has(brand, soldIn);
    }

    int weight() {
        return area.weight() * 2 + (on.equals("*") ? 0 : 1);
    }
}
