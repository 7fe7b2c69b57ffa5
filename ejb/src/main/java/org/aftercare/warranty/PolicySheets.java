package org.aftercare.warranty;

import java.util.List;

/** A version of the policies with all it says. */
public record PolicySheets(PolicyCard card, List<PolicyTable> tables) {
    public PolicySheets {
        tables = List.copyOf(tables);
    }
}
