package org.aftercare.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {
    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");
    private static final Instant AT = Instant.parse("2026-11-24T22:05:59Z");
    private static final List<Object> ROW =
            Arrays.asList("R-1", AT, 12, 0.25, Duration.ofMinutes(90), null, "a \"b\", c");

    /** Counts what came, and keeps nothing. */
    private static final class Drain extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    @Test
    void aRowIsWrittenAsSpreadsheetsReadIt() throws IOException {
        assertThat(csv(ROW)).isEqualTo("R-1,2026-11-25 00:05,12,0.25,1.5,,\"a \"\"b\"\", c\"\r\n");
        assertThat(sheet(ROW))
                .contains("<is><t>R-1</t></is>")
                .contains("<v>12</v>")
                .contains("<v>0.25</v>")
                .contains("<v>1.5</v>")
                .contains("<v>46351.00347222222</v>")
                .contains("a \"b\", c");
        assertThat(Spreadsheet.zoned("Due", BUCHAREST)).isEqualTo("Due (Europe/Bucharest)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void whatLooksLikeAFormulaIsText(String cell) throws IOException {
        assertThat(csv(List.of(cell)).replace("\"", "")).startsWith("'" + cell);
        assertThat(sheet(List.of(cell))).contains("t=\"inlineStr\"").doesNotContain("<f>");
    }

    @Test
    void aNumberBelowNoneIsANumber() throws IOException {
        assertThat(csv(List.of(-1))).isEqualTo("-1\r\n");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws IOException {
        assertThat(sheet(List.of("a\u0000b\u0007"))).contains("<t>ab</t>");
    }

    /** Nearly all has left before the end: nothing grows with the length of the list. */
    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aHundredThousandRowsAreNotKept(String form) throws IOException {
        var drain = new Drain();
        var sheet =
                form.equals("csv") ? new Spreadsheet.Csv(drain, BUCHAREST) : new Spreadsheet.Excel(drain, BUCHAREST);
        for (int i = 0; i < 100_000; i++) sheet.row(Arrays.asList("R-" + i, AT, i, "customer " + i, null));
        long before = drain.bytes;
        sheet.close();
        assertThat(before).isGreaterThan(500_000);
        assertThat(drain.bytes - before).isLessThan(70_000);
    }

    private static String csv(List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Spreadsheet.Csv(out, BUCHAREST)) {
            sheet.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String sheet(List<?> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Spreadsheet.Excel(out, BUCHAREST)) {
            sheet.row(row);
        }
        // as spreadsheets do, by the directory at its end: what is streamed tells its sizes there
        var file = Files.createTempFile("book", ".xlsx");
        Files.write(file, out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"));
            return new String(entry.readAllBytes(), StandardCharsets.UTF_8).replace("&quot;", "\"");
        } finally {
            Files.delete(file);
        }
    }
}
