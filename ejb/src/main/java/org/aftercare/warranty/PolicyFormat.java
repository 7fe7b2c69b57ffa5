package org.aftercare.warranty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.Sheet.Column;

/**
 * The format of one policy file, as its reader asks for it: nothing here is written down beside the code that reads.
 *
 * @param about what the file itself says at its top
 * @param uploadable false for the codes of the trade, which come with the program's start alone
 */
public record PolicyFormat(String file, String about, boolean uploadable, List<Column> columns) {
    /** Rounds until a line of guesses fits: each finds out what the cells of one more kind must look like. */
    private static final int ROUNDS = 6;

    public PolicyFormat {
        columns = List.copyOf(columns);
    }

    /** Has the files read once more with lines made up besides, so that also a file without lines shows its format. */
    static List<PolicyFormat> of(Map<String, String> texts) {
        var asked = texts;
        for (int round = 0; round < ROUNDS; round++) asked = withGuesses(texts, PolicyTexts.of(asked));
        var read = PolicyTexts.of(asked);
        List<PolicyFormat> formats = new ArrayList<>();
        read.sheets()
                .forEach((name, sheet) -> formats.add(new PolicyFormat(
                        name, about(texts.getOrDefault(name, "")), !PolicyBook.CODES.contains(name), sheet.columns())));
        return formats;
    }

    private static Map<String, String> withGuesses(Map<String, String> texts, PolicyTexts read) {
        Map<String, String> richer = new LinkedHashMap<>();
        read.sheets().forEach((name, sheet) -> {
            var text = texts.getOrDefault(name, "");
            richer.put(name, withGuesses(text.isEmpty() ? header(name) : text, sheet));
        });
        return richer;
    }

    /** A line for each of the most allowed words of any column, the others in turn. */
    private static String withGuesses(String text, Sheet sheet) {
        var columns = sheet.columns();
        int lines =
                columns.stream().mapToInt(column -> column.among().size()).max().orElse(0);
        Set<String> guesses = new LinkedHashSet<>();
        for (int line = 0; line < Math.max(1, lines); line++) {
            int turn = line;
            guesses.add(columns.stream().map(column -> guess(column, turn)).collect(Collectors.joining(",")));
        }
        return text + (text.endsWith("\n") ? "" : "\n") + String.join("\n", guesses) + "\n";
    }

    private static String guess(Column column, int turn) {
        if (!column.among().isEmpty())
            return column.among().get(turn % column.among().size());
        return switch (column.kind()) {
            case WHOLE, DECIMAL -> String.valueOf(column.to());
            case DATE -> "2000-01-01";
            case YES_NO -> "no";
            case TEXT -> "x";
            // a list of nothing breaks no reader, a list of something might
            case WORDS -> "";
        };
    }

    private static String header(String name) {
        return Stream.of(PolicyTexts.FILES.get(name))
                .map(column -> column.replace("?", ""))
                .collect(Collectors.joining(","));
    }

    private static String about(String text) {
        return text.lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
    }
}
