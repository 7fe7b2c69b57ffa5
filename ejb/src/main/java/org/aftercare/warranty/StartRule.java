package org.aftercare.warranty;

import java.util.List;
import org.aftercare.platform.Misread;

/** Which day is believed without proof of purchase. @param on a source of coverage, or {@code *} */
record StartRule(String on, Area area, List<Start.Known> withoutProof) {
    static final List<Start.Known> USUAL = List.of(Start.Known.EARLIEST, Start.Known.PRODUCED);

    StartRule {
        withoutProof = List.copyOf(withoutProof);
        if (withoutProof.isEmpty()) throw new Misread("NO_DAY_NAMED", "%s names no day", "withoutProof");
    }

    boolean isFor(Source source, String brand, String soldIn) {
        return (on.equals("*") || on.equals(source.name())) && area.has(brand, soldIn);
    }

    int weight() {
        return area.weight() * 2 + (on.equals("*") ? 0 : 1);
    }
}
