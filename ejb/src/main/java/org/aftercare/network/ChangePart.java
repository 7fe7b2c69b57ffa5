package org.aftercare.network;

import java.util.Map;
import java.util.TreeMap;

/**
 * Something else shall be said of a store or a lane, or a new one shall be there.
 *
 * @param said by column of its file, as typed; what isn't named stays as it is
 * @param from from which day on, as it begins there, as typed; empty text: from now on
 * @param seen the number of the latest act on it that the person saw, 0 for a new one: nobody decides on what has changed
 */
public record ChangePart(Part part, Map<String, String> said, String from, String reason, int seen) {
    public ChangePart {
        var columns = new TreeMap<String, String>();
        said.forEach((column, text) -> columns.put(column, text == null ? "" : text.strip()));
        said = columns;
    }
}
