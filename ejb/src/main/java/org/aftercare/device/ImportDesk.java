package org.aftercare.device;

import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Sha256;

/**
 * Takes in files of devices, of any length, and tells what became of their rows. A file is laid down in the database
 * while it comes in, and read in the background by whichever node is free; the same file again changes nothing.
 */
@Stateless
public class ImportDesk {
    /** A sender that says nothing for so long has gone. */
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private static final int NAME_MAX = 200;

    @Inject
    ImportBench bench;

    @Inject
    Imports imports;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** A file that is here as a whole, but not begun. @param digest of its bytes */
    public record Received(long id, String digest) {}

    /**
     * Takes a file in. It isn't read before it is {@link #begin begun}, and forgotten if it never is.
     *
     * @param name what the sender calls it; may be empty text
     * @throws InvalidInput field {@code file}: FILE_EMPTY, FILE_BROKEN, COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING
     * @throws IOException when it breaks off
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Received receive(String name, InputStream csv) throws IOException {
        var caller = callers.mustBe(OFFICE, POS);
        var digested = Sha256.of(csv);
        try {
            var file = new ImportFile(digested);
            var id = bench.open(named(name), caller.name(), clock.instant(), silence());
            lay(id, file, caller);
            return new Received(id, Sha256.hex(digested));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    /** Has it read from now on, once this transaction is done. @throws NotFound when it is none, or not the caller's */
    public ImportCard begin(long id) {
        var found = own(id);
        if (found.state() == ImportState.RECEIVING) found.begin(clock.instant());
        return found.card();
    }

    /** Forgets a file that was never begun. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void discard(long id) {
        drop(id, callers.mustBe(OFFICE, POS));
    }

    /** @throws NotFound when there is none, or it is somebody else's: head office sees everybody's */
    public ImportCard card(long id) {
        return seen(id).card();
    }

    /** The newest first; head office sees everybody's. @param before the number that the page before ended with, 0 for the first */
    public Page<ImportCard> newest(long before, int most) {
        var caller = callers.mustBe(OFFICE, POS);
        var found =
                imports.newest(caller.is(OFFICE) ? "" : caller.name(), before == 0 ? Long.MAX_VALUE : before, most + 1);
        var page = found.stream().limit(most).map(DeviceImport::card).toList();
        return new Page<>(
                page, found.size() > most ? String.valueOf(page.get(most - 1).id()) : "");
    }

    /**
     * What was wrong with the rows that were left out, by line; more may come while it is read.
     *
     * @param after where the page before ended, empty text for the first
     * @throws InvalidInput field {@code after}: MALFORMED
     * @throws NotFound as {@link #card}
     */
    public Page<ImportRejection> rejections(long id, String after, int most) {
        seen(id);
        if (!after.matches("|[0-9]{1,18}[.][0-9]{1,9}")) throw new InvalidInput("after", "MALFORMED");
        try {
            return bench.rejections(id, after, most);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private void lay(long id, ImportFile file, Caller by) throws SQLException {
        boolean whole = false;
        try {
            List<ImportRow> rows = new ArrayList<>(ImportPart.ROWS);
            int place = 0;
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                rows.add(row.get());
                if (rows.size() < ImportPart.ROWS) continue;
                bench.lay(id, ++place, rows, silence());
                rows.clear();
            }
            if (!rows.isEmpty()) bench.lay(id, ++place, rows, silence());
            whole = true;
        } finally {
            if (!whole) drop(id, by);
        }
    }

    private void drop(long id, Caller by) {
        try {
            bench.discard(id, by.name());
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private Instant silence() {
        return clock.instant().plus(SILENCE);
    }

    private DeviceImport own(long id) {
        var caller = callers.mustBe(OFFICE, POS);
        return imports.find(id).filter(found -> found.isOf(caller)).orElseThrow(() -> new NotFound("import", id));
    }

    private DeviceImport seen(long id) {
        var caller = callers.mustBe(OFFICE, POS);
        return imports.find(id)
                .filter(found -> found.state() != ImportState.RECEIVING)
                .filter(found -> caller.is(OFFICE) || found.isOf(caller))
                .orElseThrow(() -> new NotFound("import", id));
    }

    private static String named(String name) {
        var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > NAME_MAX ? plain.substring(0, NAME_MAX) : plain;
    }
}
