package org.aftercare.platform;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aftercare.platform.ReferenceFiles.Problem;

/**
 * A reference file as a table: comma-separated, the first line names the columns, lines that begin with {@code #} are
 * for readers. Every problem is gathered with its line; a row with a problem is left out of what is made.
 */
public final class Sheet {
    private final String name;
    private final String text;
    private final boolean present;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Set<String>> keys = new HashMap<>();

    Sheet(String name, String text, boolean present, List<String> columns, List<Problem> problems) {
        this.name = name;
        this.text = text;
        this.present = present;
        this.problems = problems;
        if (present) read(columns);
    }

    /** Everything that is wrong so far, by line; complete once all {@link #rows rows} have been made. */
    public List<Problem> problems() {
        return problems.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }

    /** The file's text as it stands, empty when there is none: what a version is made of. */
    public String text() {
        return text;
    }

    public boolean isPresent() {
        return present;
    }

    /** Something that only the whole shows is wrong. */
    public void wrong(String why) {
        problems.add(new Problem(name, 0, why));
    }

    /** Makes a thing of each row; an {@link IllegalArgumentException} tells why a row cannot be one. */
    public <T> List<T> rows(Function<Row, T> make) {
        List<T> made = new ArrayList<>();
        for (Row row : rows) {
            T thing = null;
            try {
                thing = make.apply(row);
            } catch (IllegalArgumentException refused) {
                if (!row.bad) row.wrong(String.valueOf(refused.getMessage()));
            } catch (NullPointerException broken) {
                // a cell that was told already was taken for a thing
                if (!row.bad) throw broken;
            }
            if (!row.bad) made.add(thing);
        }
        return made;
    }

    private void read(List<String> columns) {
        List<String> header = null;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                // told line by line instead
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (header == null) header = header(line, columns);
                else rows.add(new Row((int) line.getStartingLineNumber(), header, line.getFields()));
            }
        } catch (CsvParseException broken) {
            problems.add(new Problem(name, 0, "is no table: " + broken.getMessage()));
        } catch (java.io.IOException never) {
            throw new IllegalStateException(never);
        }
        if (header == null && problems.isEmpty()) problems.add(new Problem(name, 0, "is empty"));
    }

    private List<String> header(CsvRecord line, List<String> columns) {
        var given = line.getFields().stream().map(String::strip).toList();
        int at = (int) line.getStartingLineNumber();
        for (String column : columns)
            if (!column.endsWith("?") && !given.contains(column))
                problems.add(new Problem(name, at, "lacks the column " + column));
        for (String column : given)
            if (!columns.contains(column) && !columns.contains(column + "?"))
                problems.add(new Problem(name, at, "has a column '" + column + "' that nothing reads"));
        return given;
    }

    /** One line of the table. A cell that can't be read is told, and null or a harmless value given in its place. */
    public final class Row {
        private final int line;
        private final Map<String, String> cells = new HashMap<>();
        private boolean bad;

        Row(int line, List<String> header, List<String> fields) {
            this.line = line;
            if (fields.size() != header.size())
                wrong("has " + fields.size() + " cells under " + header.size() + " columns");
            for (int i = 0; i < Math.min(header.size(), fields.size()); i++)
                cells.put(header.get(i), fields.get(i).strip());
        }

        public int line() {
            return line;
        }

        public void wrong(String why) {
            bad = true;
            problems.add(new Problem(name, line, why));
        }

        /** The cell, or empty text. */
        public String maybe(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell, which must not be empty. */
        public String text(String column) {
            var cell = maybe(column);
            if (cell.isEmpty() && !bad) wrong(column + " is empty");
            return cell;
        }

        /** The cell, which no other row has. */
        public String key(String column) {
            var cell = text(column);
            once(column, cell);
            return cell;
        }

        /** Says that no other row may have this value as that. */
        public void once(String what, String value) {
            if (!value.isEmpty()
                    && !keys.computeIfAbsent(what, w -> new HashSet<>()).add(value))
                wrong(what + " '" + value + "' is there already");
        }

        /** The cell as a thing of its own kind, e.g. {@code row.read("zone", ZoneId::of, "time zone")}. */
        public <T> T read(String column, Function<String, T> parse, String kind) {
            var cell = text(column);
            if (cell.isEmpty()) return null;
            try {
                return parse.apply(cell);
            } catch (IllegalArgumentException | DateTimeException refused) {
                wrong(column + " '" + cell + "' is no " + kind);
                return null;
            }
        }

        /** The same, for a cell that may be empty. */
        public <T> Optional<T> readIfAny(String column, Function<String, T> parse, String kind) {
            return maybe(column).isEmpty() ? Optional.empty() : Optional.ofNullable(read(column, parse, kind));
        }

        public int whole(String column, int from, int to) {
            Integer number = read(column, Integer::valueOf, "whole number");
            if (number != null && (number < from || number > to)) wrong(column + " is not from " + from + " to " + to);
            return number == null ? from : number;
        }

        public double decimal(String column, double from, double to) {
            Double number = read(column, Double::valueOf, "number");
            if (number != null && !(number >= from && number <= to))
                wrong(column + " is not from " + from + " to " + to);
            return number == null ? from : number;
        }

        public LocalDate date(String column) {
            return read(column, LocalDate::parse, "date like 2026-11-22");
        }

        public boolean yes(String column) {
            var cell = text(column);
            if (!cell.isEmpty() && !cell.equals("yes") && !cell.equals("no")) wrong(column + " is neither yes nor no");
            return cell.equals("yes");
        }

        /** The cell's words, parted by blanks; none when it is empty. */
        public List<String> words(String column) {
            return maybe(column).isEmpty() ? List.of() : List.of(maybe(column).split("\\s+"));
        }

        /** The cell, which must be one of these. */
        public String oneOf(String column, String... choices) {
            var cell = text(column);
            if (!cell.isEmpty() && !List.of(choices).contains(cell))
                wrong(column + " '" + cell + "' is none of " + String.join(", ", choices));
            return cell;
        }
    }
}
