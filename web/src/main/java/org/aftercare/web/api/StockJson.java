package org.aftercare.web.api;

import java.time.Instant;
import org.aftercare.parts.StockLine;

/** How many of one number a store has. @param nextAt when the first of those ordered is expected @param deadOnArrival ever */
public record StockJson(
        String part,
        String name,
        String component,
        int onHand,
        int free,
        int reserved,
        int defective,
        int coming,
        int ordered,
        Instant nextAt,
        int deadOnArrival) {
    static StockJson of(StockLine line) {
        return new StockJson(
                line.number(),
                line.name(),
                Absent.ifEmpty(line.component()),
                line.onHand(),
                line.free(),
                line.reserved(),
                line.defective(),
                line.coming(),
                line.ordered(),
                line.nextAt(),
                line.dead());
    }
}
