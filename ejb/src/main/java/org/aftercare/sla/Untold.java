package org.aftercare.sla;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** One clock of a batch couldn't be told, so none of it was. Says which they were, so that each may be tried by itself. */
@ApplicationException(rollback = true)
class Untold extends RuntimeException {
    private final List<Long> clocks;

    Untold(List<Long> clocks, RuntimeException why) {
        super(why);
        this.clocks = List.copyOf(clocks);
    }

    List<Long> clocks() {
        return clocks;
    }
}
