package org.aftercare.web.pages;

import java.time.Instant;
import java.util.List;
import org.aftercare.network.NetworkAct;
import org.aftercare.network.PartFacts;
import org.aftercare.web.Words;

/** What acts on stores and lanes say, in words. */
final class FactsWording {
    private final Words words;

    FactsWording(Words words) {
        this.words = words;
    }

    List<String> of(List<PartFacts.Difference> differences) {
        return differences.stream().map(this::of).toList();
    }

    private String of(PartFacts.Difference one) {
        var column = column(one.column());
        if (one.before().isEmpty()) return words.of("network.says.new", column, value(one.column(), one.after()));
        return words.of("network.says", column, value(one.column(), one.before()), value(one.column(), one.after()));
    }

    private String column(String column) {
        return words.of("network.col." + column);
    }

    private String value(String column, String text) {
        if (text.isEmpty()) return words.of("network.nothing");
        var key = "network.value." + column + "." + text;
        return words.has(key) ? words.of(key) : text;
    }

    String from(NetworkAct act) {
        return act.isFromTheBeginning() ? words.of("policies.beginning") : words.instant(act.from());
    }

    boolean isScheduled(NetworkAct act, Instant now) {
        return act.from().isAfter(now);
    }
}
