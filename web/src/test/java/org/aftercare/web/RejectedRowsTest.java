package org.aftercare.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.aftercare.device.ImportDesk;
import org.aftercare.device.ImportRejection;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Page;
import org.junit.jupiter.api.Test;

/** The file of rejected rows goes out while it is read. */
class RejectedRowsTest {
    private static final int MANY = 1_000_000;
    private static final int PAGE = 1_000;
    /** What the buffers between a row and the wire may hold. */
    private static final int BUFFERS = 1 << 20;

    /** A sink that only counts. */
    static final class Wire extends OutputStream {
        long bytes;
        long lines;

        @Override
        public void write(int one) {
            bytes++;
            if (one == '\n') lines++;
        }
    }

    /** A file of which every row was rejected; what it is asked for is made on the spot. */
    static final class AllRejected extends ImportDesk {
        final Wire wire;
        long asked;
        long mostHeld;

        AllRejected(Wire wire) {
            this.wire = wire;
        }

        @Override
        public Page<ImportRejection> rejections(long id, String after, int most) {
            assertThat(most).isEqualTo(PAGE);
            long from = after.isEmpty() ? 1 : Long.parseLong(after) + 1;
            assertThat(from).as("each once, in order").isEqualTo(asked + 1);
            asked += most;
            mostHeld = Math.max(mostHeld, asked - wire.lines);
            var rows = LongStream.range(from, from + most)
                    .mapToObj(AllRejected::row)
                    .toList();
            return new Page<>(rows, asked < MANY ? String.valueOf(asked) : "");
        }

        private static ImportRejection row(long line) {
            return new ImportRejection(line, "35004012" + line, FieldError.of("imei", "IMEI_LENGTH"));
        }
    }

    @Test
    void aMillionRejectedRowsAreOnTheirWayBeforeTheNextPageIsRead() throws IOException {
        var wire = new Wire();
        var desk = new AllRejected(wire);
        var rows = new RejectedRows();
        rows.imports = desk;
        rows.write(1, rows.first(1), Words.in(Locale.ENGLISH), wire);
        assertThat(wire.lines).isEqualTo(MANY + 1L);
        assertThat(desk.mostHeld)
                .as("rows that were read and aren't on the wire: a page, and what buffers hold")
                .isLessThan(PAGE + BUFFERS / (wire.bytes / wire.lines));
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsText() throws IOException {
        var rows = new RejectedRows();
        rows.imports = new ImportDesk() {
            @Override
            public Page<ImportRejection> rejections(long id, String after, int most) {
                return new Page<>(
                        List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "plain").stream()
                                .map(named -> new ImportRejection(2, named, FieldError.of("imei", "IMEI_LENGTH")))
                                .toList(),
                        "");
            }
        };
        var file = new ByteArrayOutputStream();
        rows.write(1, rows.first(1), Words.in(Locale.ENGLISH), file);
        var told = file.toString(StandardCharsets.UTF_8);
        assertThat(told).contains("2,'=1+1,", "2,'+1,", "2,'-1,", "2,'@SUM(A1),", "2,plain,");
        assertThat(told.split(",", -1)).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
    }
}
