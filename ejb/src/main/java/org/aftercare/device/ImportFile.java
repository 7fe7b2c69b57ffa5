package org.aftercare.device;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;

/**
 * A file of devices as it comes in: the first line names the columns, in any order; cells are parted by commas, or by
 * semicolons or tabulators as spreadsheets of other countries write them. A row at a time is held, never the file.
 */
final class ImportFile {
    private static final int LONGEST_HEADER = 8 << 10;
    private static final int LONGEST_CELL = 64 << 10;
    /** More than any cell may have: what is cut off is wrong anyway. */
    private static final int KEPT = 200;

    private final Iterator<CsvRecord> records;
    private final int[] places;
    private final int columns;
    private long line = 1;

    /** @throws InvalidInput field {@code file}: FILE_EMPTY, COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING, FILE_BROKEN */
    ImportFile(InputStream sent) throws IOException {
        var bytes = new BufferedInputStream(sent, LONGEST_HEADER);
        records = CsvReader.builder()
                .fieldSeparator(separator(bytes))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                .iterator();
        var header = record().orElseThrow(() -> new InvalidInput("file", "FILE_EMPTY")).getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        check(header);
        columns = header.size();
        places = TypedDevice.FIELDS.stream().mapToInt(header::indexOf).toArray();
    }

    /** The next row that says anything; none at the end. @throws InvalidInput field {@code file}: FILE_BROKEN */
    Optional<ImportRow> next() {
        var record = record();
        while (record.filter(ImportFile::isBlank).isPresent()) record = record();
        return record.map(this::row);
    }

    /** As spreadsheets write the rows below the last. */
    private static boolean isBlank(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private Optional<CsvRecord> record() {
        try {
            if (!records.hasNext()) return Optional.empty();
            var record = records.next();
            line = record.getStartingLineNumber() + 1;
            return Optional.of(record);
        } catch (CsvParseException broken) {
            throw new InvalidInput("file", "FILE_BROKEN", line);
        }
    }

    private ImportRow row(CsvRecord record) {
        var cells = record.getFieldCount();
        var texts = Arrays.stream(places)
                .mapToObj(place -> place < 0 || place >= cells ? "" : cut(record.getField(place)))
                .toList();
        return new ImportRow(record.getStartingLineNumber(), cells == columns ? 0 : cells, TypedDevice.of(texts));
    }

    private static String cut(String cell) {
        return cell.length() > KEPT ? cell.substring(0, KEPT) : cell;
    }

    /** What parts the names of the columns: the sign that is in the first line most often. */
    private static char separator(BufferedInputStream bytes) throws IOException {
        bytes.mark(LONGEST_HEADER);
        var start = new String(bytes.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        bytes.reset();
        var header = start.split("[\r\n]", 2)[0];
        char best = ',';
        for (char sign : new char[] {';', '\t'}) if (count(header, sign) > count(header, best)) best = sign;
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(unit -> unit == sign).count();
    }

    private static void check(List<String> header) {
        List<FieldError> errors = new ArrayList<>();
        var seen = new HashSet<String>();
        for (String column : header)
            if (!TypedDevice.FIELDS.contains(column)) errors.add(FieldError.of("file", "COLUMN_UNKNOWN", cut(column)));
            else if (!seen.add(column)) errors.add(FieldError.of("file", "COLUMN_TWICE", column));
        if (errors.isEmpty() && header.stream().noneMatch(List.of("imei", "imei2", "serial")::contains))
            errors.add(FieldError.of("file", "COLUMN_MISSING"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
    }
}
