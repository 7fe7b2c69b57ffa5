package org.aftercare.warranty;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Line;

/**
 * What one version says otherwise than another, by file and line. Lines are the same that share a key, which no other
 * line of the file has; their order and what is for readers only don't count.
 */
public record PolicyComparison(String before, String after, List<FileDifference> files) {
    public PolicyComparison {
        files = List.copyOf(files);
    }

    /** What differs in one file; never empty. */
    public record FileDifference(String file, List<LineDifference> lines) {
        public FileDifference {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line that only one version has, or that differs.
     *
     * @param label the first cells, as many as tell the file's lines apart
     * @param cells those after the label that aren't empty; of a changed line, those that changed
     */
    public record LineDifference(Kind kind, String label, List<CellDifference> cells) {
        public LineDifference {
            cells = List.copyOf(cells);
        }
    }

    /** @param before empty text where the line is new, {@code after} where it is gone */
    public record CellDifference(String column, String before, String after) {}

    /** What became of a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public int count(Kind kind) {
        return (int) files.stream()
                .flatMap(file -> file.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    static PolicyComparison of(PolicyTexts before, PolicyTexts after) {
        return of(before.policies().version(), after.policies().version(), before.sheets(), after.sheets());
    }

    /** The same for other files than these, by name. */
    public static PolicyComparison of(String before, String after, Map<String, Sheet> said, Map<String, Sheet> says) {
        List<FileDifference> files = new ArrayList<>();
        says.forEach((name, sheet) -> {
            var lines = differences(said.get(name), sheet);
            if (!lines.isEmpty()) files.add(new FileDifference(name, lines));
        });
        return new PolicyComparison(before, after, files);
    }

    private static List<LineDifference> differences(Sheet before, Sheet after) {
        var columns = new LinkedHashSet<>(after.header());
        columns.addAll(before.header());
        int telling = telling(columns, before, after);
        var left = new ArrayList<>(before.lines());
        List<LineDifference> differences = new ArrayList<>();
        for (Line line : after.lines()) {
            var twin = twin(line, left);
            if (twin == null) differences.add(whole(Kind.ADDED, line, columns, telling));
            else {
                left.remove(twin);
                var cells = changed(twin, line, columns);
                if (!cells.isEmpty())
                    differences.add(new LineDifference(Kind.CHANGED, label(line, columns, telling), cells));
            }
        }
        left.forEach(line -> differences.add(whole(Kind.REMOVED, line, columns, telling)));
        return differences;
    }

    /** The line that says the same, else the one that shares the most keys. */
    private static Line twin(Line line, List<Line> among) {
        Line best = null;
        long most = 0;
        for (Line other : among) {
            if (other.cells().equals(line.cells())) return other;
            long shared = other.keys().stream().filter(line.keys()::contains).count();
            if (shared > most) {
                most = shared;
                best = other;
            }
        }
        return best;
    }

    private static List<CellDifference> changed(Line before, Line after, Set<String> columns) {
        return columns.stream()
                .filter(column -> !cell(before, column).equals(cell(after, column)))
                .map(column -> new CellDifference(column, cell(before, column), cell(after, column)))
                .toList();
    }

    private static LineDifference whole(Kind kind, Line line, Set<String> columns, int telling) {
        var cells = columns.stream()
                .skip(telling)
                .filter(column -> !cell(line, column).isEmpty())
                .map(column -> kind == Kind.ADDED
                        ? new CellDifference(column, "", cell(line, column))
                        : new CellDifference(column, cell(line, column), ""))
                .toList();
        return new LineDifference(kind, label(line, columns, telling), cells);
    }

    private static String label(Line line, Set<String> columns, int telling) {
        return String.join(
                " · ",
                columns.stream()
                        .limit(telling)
                        .map(column -> cell(line, column))
                        .filter(cell -> !cell.isEmpty())
                        .toList());
    }

    /** How many of the first columns are needed so that no two lines of a version look alike. */
    private static int telling(Set<String> columns, Sheet before, Sheet after) {
        for (int n = 1; n < columns.size(); n++) {
            int some = n;
            if (Stream.of(before, after).allMatch(sheet -> isTold(sheet, columns, some))) return n;
        }
        return columns.size();
    }

    private static boolean isTold(Sheet sheet, Set<String> columns, int n) {
        Set<String> seen = new LinkedHashSet<>();
        return sheet.lines().stream().allMatch(line -> seen.add(label(line, columns, n)));
    }

    private static String cell(Line line, String column) {
        return line.cells().getOrDefault(column, "");
    }
}
