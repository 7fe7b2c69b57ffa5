package org.aftercare.platform;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
    private static final String DAY = "date like 2026-11-22";
    private static final String WHOLE = "whole number";
    private static final String NUMBER = "number";
    private static final Map<String, String> NO_KIND = Map.of(DAY, "NO_DATE", WHOLE, "NO_WHOLE", NUMBER, "NO_NUMBER");
    /** Java knows more of them than any database, and terms are added to them. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2999);

    private final String name;
    private final String text;
    private final boolean present;
    private final List<Problem> problems;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Set<String>> keys = new HashMap<>();
    private final Map<String, Asked> asked = new HashMap<>();
    private List<String> header = List.of();
    private int readToTheEnd;

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

    /** The columns that the file names, in its order. */
    public List<String> header() {
        return header;
    }

    /** What the table says, line by line, without what is for readers only. */
    public List<Line> lines() {
        return rows.stream().map(Row::told).toList();
    }

    /** What each column of the file may hold, as its reader asked for it; complete once all {@link #rows} have been made. */
    public List<Column> columns() {
        return header.stream()
                .map(name -> asked.getOrDefault(name, new Asked()).told(name, readToTheEnd))
                .toList();
    }

    /**
     * One line of the table.
     *
     * @param cells by column, in the file's order
     * @param keys what no other line may say, each with its name; none before {@link #rows} have been made
     */
    public record Line(int number, Map<String, String> cells, List<String> keys) {}

    /** What a cell is. */
    public enum Kind {
        TEXT,
        WORDS,
        WHOLE,
        DECIMAL,
        DATE,
        YES_NO
    }

    /**
     * What the cells of a column may hold.
     *
     * @param required no line may leave it empty
     * @param among the allowed words; none where others are too
     * @param what the kind of thing in the reader's own words; empty text for plain ones
     * @param from the least number, {@code to} the greatest; null where the kind is no number
     */
    public record Column(
            String name, boolean required, Kind kind, List<String> among, String what, Number from, Number to) {}

    /** How a reader asked for a column so far. */
    private static final class Asked {
        private Kind kind = Kind.TEXT;
        private final Set<String> among = new LinkedHashSet<>();
        private String what = "";
        private Number from;
        private Number to;
        private int needed;
        private boolean mayBeEmpty;

        Column told(String name, int lines) {
            boolean required = !mayBeEmpty && needed > 0 && needed >= lines;
            return new Column(name, required, kind, List.copyOf(among), what, from, to);
        }
    }

    /** Makes a thing of each row; an {@link IllegalArgumentException} tells why a row cannot be one. */
    public <T> List<T> rows(Function<Row, T> make) {
        List<T> made = new ArrayList<>();
        for (Row row : rows) {
            T thing = null;
            try {
                thing = make.apply(row);
                row.wasReadToTheEnd();
            } catch (IllegalArgumentException refused) {
                if (!row.bad) row.wrong(refused);
            } catch (NullPointerException broken) {
                // a cell that was told already was taken for a thing
                if (!row.bad) throw broken;
            }
            if (!row.bad) made.add(thing);
        }
        return made;
    }

    private static LocalDate day(String cell) {
        var day = LocalDate.parse(cell);
        if (!YEARS.isValidIntValue(day.getYear())) throw new DateTimeException(cell);
        return day;
    }

    private void read(List<String> columns) {
        boolean begun = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                // told line by line instead
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (begun) rows.add(new Row((int) line.getStartingLineNumber(), line.getFields()));
                else header = header(line, columns);
                begun = true;
            }
        } catch (CsvParseException broken) {
            problems.add(new Misread("NO_TABLE", "is no table: %s", broken.getMessage()).on(name, 0));
        } catch (java.io.IOException never) {
            throw new IllegalStateException(never);
        }
        if (!begun && problems.isEmpty()) problems.add(new Misread("NOTHING", "is empty").on(name, 0));
    }

    private List<String> header(CsvRecord line, List<String> columns) {
        var given = line.getFields().stream().map(String::strip).toList();
        int at = (int) line.getStartingLineNumber();
        for (String column : columns)
            if (!column.endsWith("?") && !given.contains(column))
                problems.add(new Misread("COLUMN_MISSING", "lacks the column %s", column).on(name, at));
        for (String column : given)
            if (!columns.contains(column) && !columns.contains(column + "?"))
                problems.add(
                        new Misread("COLUMN_UNKNOWN", "has a column '%s' that nothing reads", column).on(name, at));
        return given;
    }

    /** One line of the table. A cell that can't be read is told, and null or a harmless value given in its place. */
    public final class Row {
        private final int line;
        private final Map<String, String> cells = new LinkedHashMap<>();
        private final List<String> unique = new ArrayList<>(1);
        private Set<String> needed;
        private boolean bad;

        Row(int line, List<String> fields) {
            this.line = line;
            if (fields.size() != header.size())
                wrong("CELLS", "has %s cells under %s columns", fields.size(), header.size());
            for (int i = 0; i < Math.min(header.size(), fields.size()); i++)
                cells.put(header.get(i), fields.get(i).strip());
        }

        public int line() {
            return line;
        }

        private Line told() {
            return new Line(line, Collections.unmodifiableMap(cells), List.copyOf(unique));
        }

        private void wasReadToTheEnd() {
            readToTheEnd++;
            if (needed != null) needed.forEach(column -> asked(column).needed++);
        }

        private Asked asked(String column) {
            return asked.computeIfAbsent(column, c -> new Asked());
        }

        public void wrong(String why) {
            bad = true;
            problems.add(new Problem(name, line, why));
        }

        /** The same for whoever reads it in other words. @param english a format of the arguments, for the start's log */
        public void wrong(String code, String english, Object... arguments) {
            wrong(new Misread(code, english, arguments));
        }

        private void wrong(IllegalArgumentException refused) {
            bad = true;
            problems.add(
                    refused instanceof Misread misread
                            ? misread.on(name, line)
                            : new Problem(name, line, String.valueOf(refused.getMessage())));
        }

        /** The cell, or empty text. */
        public String maybe(String column) {
            asked(column).mayBeEmpty = true;
            return cell(column);
        }

        private String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        /** The cell, which must not be empty. */
        public String text(String column) {
            if (needed == null) needed = new HashSet<>();
            needed.add(column);
            var cell = cell(column);
            if (cell.isEmpty() && !bad) wrong("EMPTY", "%s is empty", column);
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
            unique.add(what + " " + value);
            if (!value.isEmpty()
                    && !keys.computeIfAbsent(what, w -> new HashSet<>()).add(value))
                wrong("TWICE", "%s '%s' is there already", what, value);
        }

        /** The cell as a thing of its own kind, e.g. {@code row.read("zone", ZoneId::of, "time zone")}. */
        public <T> T read(String column, Function<String, T> parse, String kind) {
            var cell = text(column);
            asked(column).what = kind;
            if (kind.equals(DAY)) asked(column).kind = Kind.DATE;
            if (cell.isEmpty()) return null;
            try {
                return parse.apply(cell);
            } catch (IllegalArgumentException | DateTimeException refused) {
                wrong(NO_KIND.getOrDefault(kind, "NO_THING"), "%s '%s' is no %s", column, cell, kind);
                return null;
            }
        }

        /** The same, for a cell that may be empty. */
        public <T> Optional<T> readIfAny(String column, Function<String, T> parse, String kind) {
            return maybe(column).isEmpty() ? Optional.empty() : Optional.ofNullable(read(column, parse, kind));
        }

        public int whole(String column, int from, int to) {
            Integer number = read(column, Integer::valueOf, WHOLE);
            number(column, Kind.WHOLE, from, to);
            if (number != null && (number < from || number > to))
                wrong("RANGE", "%s is not from %s to %s", column, from, to);
            return number == null ? from : number;
        }

        public double decimal(String column, double from, double to) {
            Double number = read(column, Double::valueOf, NUMBER);
            number(column, Kind.DECIMAL, from, to);
            if (number != null && !(number >= from && number <= to))
                wrong("RANGE", "%s is not from %s to %s", column, from, to);
            return number == null ? from : number;
        }

        private void number(String column, Kind kind, Number from, Number to) {
            var told = asked(column);
            told.kind = kind;
            told.from = from;
            told.to = to;
        }

        public LocalDate date(String column) {
            return read(column, Sheet::day, DAY);
        }

        /** The same, for a cell that may be empty. */
        public Optional<LocalDate> dateIfAny(String column) {
            return readIfAny(column, Sheet::day, DAY);
        }

        public boolean yes(String column) {
            asked(column).kind = Kind.YES_NO;
            var cell = text(column);
            if (!cell.isEmpty() && !cell.equals("yes") && !cell.equals("no"))
                wrong("YES_NO", "%s is neither yes nor no", column);
            return cell.equals("yes");
        }

        /** The cell's words, parted by blanks; none when it is empty. */
        public List<String> words(String column) {
            asked(column).kind = Kind.WORDS;
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\s+"));
        }

        /** The cell as a constant. */
        public <E extends Enum<E>> E one(String column, Class<E> kind) {
            var words = Arrays.stream(kind.getEnumConstants()).map(Enum::name).toArray(String[]::new);
            var cell = oneOf(column, words);
            return List.of(words).contains(cell) ? Enum.valueOf(kind, cell) : null;
        }

        /** The cell, which must be one of these. */
        public String oneOf(String column, String... choices) {
            var cell = text(column);
            asked(column).among.addAll(List.of(choices));
            if (!cell.isEmpty() && !List.of(choices).contains(cell))
                wrong("NONE_OF", "%s '%s' is none of %s", column, cell, String.join(", ", choices));
            return cell;
        }
    }
}
