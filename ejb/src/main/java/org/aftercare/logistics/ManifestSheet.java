package org.aftercare.logistics;

import java.io.Serializable;
import java.util.List;

/** A manifest with its bags, by ticket. */
public record ManifestSheet(ManifestCard manifest, List<ManifestBag> bags) implements Serializable {
    public ManifestSheet {
        bags = List.copyOf(bags);
    }

    public long count(ManifestBag.State state) {
        return bags.stream().filter(bag -> bag.state() == state).count();
    }
}
