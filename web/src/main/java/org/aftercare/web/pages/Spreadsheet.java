package org.aftercare.web.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that is written row by row, so that it needs no more memory the longer it is. Cells are text, numbers, instants
 * (told in the zone that the heading names, to the minute), lengths of time (hours) and null for nothing.
 */
interface Spreadsheet extends AutoCloseable {
    void row(List<?> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** Answers with a file of that name. @param name with its ending: {@code .xlsx}, else CSV */
    static Spreadsheet answer(HttpServletResponse response, String name, ZoneId zone) throws IOException {
        boolean excel = name.endsWith(".xlsx");
        response.setContentType(
                excel ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return excel ? new Excel(response.getOutputStream(), zone) : new Csv(response.getOutputStream(), zone);
    }

    /** As in a cell of a heading, e.g. {@code Due (Europe/Bucharest)}. */
    static String zoned(String heading, ZoneId zone) {
        return heading + " (" + zone.getId() + ")";
    }

    /** Comma separated values (RFC 4180) in UTF-8. */
    final class Csv implements Spreadsheet {
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

        private final CsvWriter csv;
        private final ZoneId zone;

        Csv(OutputStream out, ZoneId zone) {
            this.zone = zone;
            csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        }

        @Override
        public void row(List<?> cells) {
            csv.writeRecord(cells.stream().map(this::told).toArray(String[]::new));
        }

        private String told(Object cell) {
            if (cell == null) return "";
            if (cell instanceof Number number) return number.toString();
            if (cell instanceof Instant instant) return MINUTE.format(instant.atZone(zone));
            if (cell instanceof Duration length) return String.valueOf(hours(length));
            return plain(cell.toString());
        }

        /** What a spreadsheet would take for a formula is text. */
        private static String plain(String text) {
            return text.matches("(?s)[=+@\\-\t\r].*") ? "'" + text : text;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Office Open XML. Text is stored as text: no program takes it for a formula. */
    final class Excel implements Spreadsheet {
        private static final int KEPT = 500;
        /** What a sheet can hold; the CSV has no such end. */
        private static final int MOST_ROWS = 1_048_576;

        private final Workbook book;
        private final Worksheet sheet;
        private final ZoneId zone;
        private int rows;

        Excel(OutputStream out, ZoneId zone) {
            this.zone = zone;
            book = new Workbook(out, "Aftercare", null);
            sheet = book.newWorksheet("Aftercare");
            sheet.freezePane(0, 1);
        }

        @Override
        public void row(List<?> cells) throws IOException {
            if (rows == MOST_ROWS) return;
            for (int column = 0; column < cells.size(); column++) put(column, cells.get(column));
            if (rows == 0) sheet.range(0, 0, 0, cells.size() - 1).style().bold().set();
            rows++;
            if (rows % KEPT == 0) sheet.flush();
        }

        private void put(int column, Object cell) {
            if (cell == null) return;
            if (cell instanceof Number number) sheet.value(rows, column, number);
            else if (cell instanceof Duration length) sheet.value(rows, column, hours(length));
            else if (cell instanceof Instant instant) {
                sheet.value(rows, column, LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.MINUTES));
                sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
            } else sheet.inlineString(rows, column, storable(cell.toString()));
        }

        /** XML knows no control characters. */
        private static String storable(String text) {
            return text.replaceAll("[\\p{Cntrl}&&[^\t\n\r]]", "");
        }

        @Override
        public void close() throws IOException {
            book.finish();
            book.close();
        }
    }

    private static double hours(Duration length) {
        return Math.round(length.toSeconds() / 36.0) / 100.0;
    }
}
