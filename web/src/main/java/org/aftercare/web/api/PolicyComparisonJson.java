package org.aftercare.web.api;

import java.util.List;
import org.aftercare.warranty.PolicyComparison;

/** What one version says otherwise than another. */
public record PolicyComparisonJson(String before, String after, List<FileJson> files) {
    /** What differs in one file. */
    public record FileJson(String file, List<LineJson> lines) {}

    /** A line: ADDED, REMOVED or CHANGED. @param line its first cells, as many as tell it from others */
    public record LineJson(String kind, String line, List<CellJson> cells) {}

    /** @param before absent where there is none, as is {@code after} */
    public record CellJson(String column, String before, String after) {}

    static PolicyComparisonJson of(PolicyComparison comparison) {
        return new PolicyComparisonJson(
                comparison.before(),
                comparison.after(),
                comparison.files().stream()
                        .map(file -> new FileJson(
                                file.file(),
                                file.lines().stream()
                                        .map(PolicyComparisonJson::line)
                                        .toList()))
                        .toList());
    }

    private static LineJson line(PolicyComparison.LineDifference line) {
        return new LineJson(
                line.kind().name(),
                line.label(),
                line.cells().stream()
                        .map(cell -> new CellJson(
                                cell.column(), Absent.ifEmpty(cell.before()), Absent.ifEmpty(cell.after())))
                        .toList());
    }
}
