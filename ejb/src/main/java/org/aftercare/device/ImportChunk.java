package org.aftercare.device;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;

/** Some rows of a file become devices, by the rules that a form's one device is registered by; what is wrong is told. */
final class ImportChunk {
    private static final int NAME_MAX = 60;
    private static final int ARGUMENT_MAX = 80;

    private final Models models;
    private final Instant now;
    private final List<ImportRejection> rejections = new ArrayList<>();
    private long registered;
    private long completed;
    private long unchanged;
    private long rejected;

    private ImportChunk(Models models, Instant now) {
        this.models = models;
        this.now = now;
    }

    private record Good(ImportRow row, Told told) {}

    static ImportBench.Tally read(Connection connection, List<ImportRow> rows, Models models, Instant now)
            throws SQLException {
        return new ImportChunk(models, now).read(connection, rows);
    }

    private ImportBench.Tally read(Connection connection, List<ImportRow> rows) throws SQLException {
        var good = rows.stream().flatMap(row -> checked(row).stream()).toList();
        var shelf = new DeviceShelf(connection, good.stream().map(Good::told).toList());
        var rules = new DeviceRules(models);
        for (Good row : good) register(row, shelf, rules);
        shelf.keep(connection, now);
        return new ImportBench.Tally(registered, completed, unchanged, rejected, rejections);
    }

    private Optional<Good> checked(ImportRow row) {
        try {
            if (row.cells() != 0) throw new InvalidInput("row", "CELLS", row.cells());
            return Optional.of(new Good(row, form().check(row.device())));
        } catch (InvalidInput wrong) {
            reject(row, wrong);
            return Optional.empty();
        }
    }

    private void register(Good row, DeviceShelf shelf, DeviceRules rules) {
        try {
            var meant = rules.meant(row.told(), shelf);
            if (meant.isEmpty()) {
                shelf.add(rules.added(row.told()));
                registered++;
            } else complete(row.told(), meant.get(), shelf, rules);
        } catch (InvalidInput conflict) {
            reject(row.row(), conflict);
        }
    }

    /** Whoever sends a file made or sold what is in it, and is believed. */
    private void complete(Told told, DeviceShelf.Draft device, DeviceShelf shelf, DeviceRules rules) {
        var now = rules.completed(shelf.known(device), told, true);
        if (now.equals(shelf.known(device))) unchanged++;
        else {
            shelf.change(device, now);
            completed++;
        }
    }

    private void reject(ImportRow row, InvalidInput wrong) {
        rejected++;
        for (FieldError error : wrong.errors())
            rejections.add(new ImportRejection(
                    row.line(),
                    text(row.device().label(), NAME_MAX),
                    new FieldError(
                            error.field(),
                            error.code(),
                            error.arguments().stream()
                                    .map(argument -> text(argument, ARGUMENT_MAX))
                                    .toList())));
    }

    /** As much of it as can be kept. */
    private static String text(String said, int most) {
        var plain = said.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > most ? plain.substring(0, most) : plain;
    }

    private DeviceForm form() {
        return new DeviceForm(models, LocalDate.ofInstant(now, ZoneOffset.ofHours(14)));
    }
}
