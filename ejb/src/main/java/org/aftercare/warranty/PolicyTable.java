package org.aftercare.warranty;

import java.util.List;

/**
 * One file of a version as a table.
 *
 * @param lines the cells of each line in the order of the columns
 * @param text the file as it stands, comments included
 */
public record PolicyTable(String file, List<String> columns, List<List<String>> lines, String text) {
    public PolicyTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }
}
