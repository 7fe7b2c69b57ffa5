package org.aftercare.platform;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a list.
 *
 * @param next where the following page starts; empty text at the end of the list
 */
public record Page<T>(List<T> items, String next) implements Serializable {
    public Page {
        items = List.copyOf(items);
    }

    public boolean isLast() {
        return next.isEmpty();
    }
}
