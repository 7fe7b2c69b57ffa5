package org.aftercare.network;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import org.aftercare.platform.ReferenceFiles;

/** The makers whose phones the network repairs, as {@code models.csv} writes them; what is wrong with it, device tells. */
@ApplicationScoped
class Makers {
    @Inject
    ReferenceFiles files;

    private final Set<String> names = new TreeSet<>();

    @PostConstruct
    void read() {
        var sheet = files.sheetIfAny("models.csv", "code", "brand", "name", "family", "kind");
        sheet.lines().forEach(line -> names.add(line.cells().getOrDefault("brand", "")));
    }

    boolean isOne(String name) {
        return names.contains(name);
    }
}
