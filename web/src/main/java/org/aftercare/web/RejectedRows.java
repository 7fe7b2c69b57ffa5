package org.aftercare.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.aftercare.device.ImportDesk;
import org.aftercare.device.ImportRejection;
import org.aftercare.platform.Page;

/** The rows of a file that were left out, as a file for a spreadsheet; however many, a page of them is held. */
@ApplicationScoped
public class RejectedRows {
    private static final int AT_ONCE = 1_000;

    @Inject
    ImportDesk imports;

    /** @throws org.aftercare.platform.NotFound before anything was written */
    public Page<ImportRejection> first(long id) {
        return imports.rejections(id, "", AT_ONCE);
    }

    /** @param first what {@link #first} gave */
    public void write(long id, Page<ImportRejection> first, Words words, OutputStream out) throws IOException {
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord("line", "device", "field", "code", "reason");
        for (var page = first; ; page = imports.rejections(id, page.next(), AT_ONCE)) {
            for (ImportRejection row : page.items())
                csv.writeRecord(
                        String.valueOf(row.line()),
                        plain(row.named()),
                        row.error().field(),
                        row.error().code(),
                        plain(words.of(row.error())));
            if (page.isLast()) break;
        }
        csv.flush();
    }

    /** What a spreadsheet would take for a formula is text. */
    private static String plain(String cell) {
        return cell.matches("(?s)[=+@\\-\t\r].*") ? "'" + cell : cell;
    }
}
