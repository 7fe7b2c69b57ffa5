package org.aftercare.survey;

import java.util.List;

/**
 * What customers think of a part of the network, in some months.
 *
 * @param of a store's code, a region's, or {@code network}
 * @param whole of all of it
 * @param months its course, oldest first; months without any invitation are absent
 * @param lines by what was asked for, best shrunk score first
 */
public record Results(String of, Score whole, List<Standing> lines, List<Score> months) {
    public Results {
        lines = List.copyOf(lines);
        months = List.copyOf(months);
    }
}
