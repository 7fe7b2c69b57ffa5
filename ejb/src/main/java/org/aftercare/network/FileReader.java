package org.aftercare.network;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.network.NetworkImport.LineError;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.ReferenceFiles;
import org.aftercare.platform.Sheet;
import org.aftercare.platform.StoreCode;

/** Reads files of stores and lanes as people send them: everything that is wrong is gathered by line and column. */
@Dependent
class FileReader {
    private static final int MOST_LINES = 20_000;
    private static final Set<String> NEEDED_OF_STORES = Set.of(
            "code", "name", "region", "country", "zone", "lat", "lon", "hours", "levels", "technicians", "inOperation");
    private static final Set<String> NEEDED_OF_LANES = Set.of("from", "to", "cutOff", "transitDays");

    @Inject
    PartOrder orders;

    /** What a file says of each that it names, and what is wrong with it. */
    record Read(Map<Part, Map<String, String>> said, List<LineError> errors) {}

    Read read(NetworkFile file, NetworkFacts known, Instant now) {
        boolean stores = file.kind() == NetworkFile.Kind.STORES;
        var sheet = ReferenceFiles.sheetOf(file.kind().file(), file.content(), columns(stores));
        List<LineError> errors = new ArrayList<>();
        Map<Part, Map<String, String>> said = new TreeMap<>();
        var lines = sheet.lines();
        if (lines.size() > MOST_LINES) errors.add(new LineError(0, FieldError.of("file", "TOO_MANY", MOST_LINES)));
        else if (sheet.problems().isEmpty()) for (Sheet.Line line : lines) read(line, stores, known, now, said, errors);
        sheet.problems().forEach(problem -> errors.add(0, told(problem)));
        return new Read(said, errors);
    }

    private void read(
            Sheet.Line line,
            boolean stores,
            NetworkFacts known,
            Instant now,
            Map<Part, Map<String, String>> said,
            List<LineError> errors) {
        Map<String, String> cells = new TreeMap<>(line.cells());
        var part = stores ? new Part(taken(cells, "code"), "") : Part.lane(taken(cells, "from"), taken(cells, "to"));
        if (said.put(part, cells) != null)
            errors.add(new LineError(line.number(), FieldError.of(stores ? "code" : "to", "TWICE_IN_FILE")));
        Set<FieldError> told = new HashSet<>();
        orders.errors(part, cells, known.said(part, now), code -> isKnown(code, known, now)).stream()
                .filter(told::add)
                .forEach(error -> errors.add(new LineError(line.number(), error)));
    }

    private static boolean isKnown(StoreCode code, NetworkFacts known, Instant now) {
        return known.store(code, now).isPresent();
    }

    private static String taken(Map<String, String> cells, String column) {
        var cell = cells.remove(column);
        return cell == null ? "" : cell;
    }

    private static LineError told(ReferenceFiles.Problem problem) {
        var arguments = Stream.concat(
                        Stream.of(problem.file(), String.valueOf(problem.line())), problem.arguments().stream())
                .toArray();
        var code = "LINE_" + problem.code();
        return new LineError(problem.line(), FieldError.of("file", code, arguments));
    }

    private static String[] columns(boolean stores) {
        var all = new ArrayList<>(stores ? List.of("code") : List.of("from", "to"));
        all.addAll(stores ? StoreFacts.COLUMNS : LaneFacts.COLUMNS);
        var needed = stores ? NEEDED_OF_STORES : NEEDED_OF_LANES;
        return all.stream()
                .map(column -> needed.contains(column) ? column : column + "?")
                .toArray(String[]::new);
    }
}
