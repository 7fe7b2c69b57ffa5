package org.aftercare.device;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** So many rows of a file, packed: what one transaction reads. */
final class ImportPart {
    static final int ROWS = 1_000;

    private ImportPart() {}

    static byte[] packed(List<ImportRow> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes, 8192))) {
            out.writeInt(rows.size());
            for (ImportRow row : rows) {
                out.writeLong(row.line());
                out.writeInt(row.cells());
                for (String text : row.device().texts()) out.writeUTF(text);
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    static List<ImportRow> unpacked(byte[] part) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(part), 8192))) {
            int size = in.readInt();
            List<ImportRow> rows = new ArrayList<>(size);
            for (int i = 0; i < size; i++) rows.add(new ImportRow(in.readLong(), in.readInt(), device(in)));
            return rows;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TypedDevice device(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>(TypedDevice.FIELDS.size());
        for (int i = 0; i < TypedDevice.FIELDS.size(); i++) texts.add(in.readUTF());
        return TypedDevice.of(texts);
    }
}
