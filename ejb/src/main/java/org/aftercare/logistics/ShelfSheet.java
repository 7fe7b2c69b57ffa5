package org.aftercare.logistics;

import java.io.Serializable;
import java.util.List;

/**
 * A count with its lists.
 *
 * @param left what wasn't scanned yet; what was missing, once it is closed
 * @param unexpected what was scanned but isn't here by the ledger
 */
public record ShelfSheet(ShelfCard count, List<ShelfLine> left, List<ShelfLine> unexpected) implements Serializable {
    public ShelfSheet {
        left = List.copyOf(left);
        unexpected = List.copyOf(unexpected);
    }
}
