package org.aftercare.device;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Page;

/**
 * Files of devices as they are laid down and read: each act is a transaction of its own on a connection of its own, as
 * short as a part is. Whoever reads a part holds the import's row until it is read, so that nobody else reads the same.
 */
@Dependent
class ImportBench {
    private static final int FAILURES = 10;
    /** The index is entered at the line, however far down the file it is. */
    static final String REJECTIONS = "select line, place, named, field, code, arguments from device_import_rejection"
            + " where import_id = ? and line >= ? and (line > ? or place > ?) order by line, place limit ?";

    private static final char BETWEEN = '\n';

    @Resource(lookup = "java:app/jdbc/aftercare")
    DataSource database;

    /** What is done with a part's rows, on the transaction's own connection. */
    interface Reading {
        Tally read(Connection connection, List<ImportRow> rows) throws SQLException;
    }

    /** What became of a part's rows. */
    record Tally(long registered, long completed, long unchanged, long rejected, List<ImportRejection> rejections) {
        long read() {
            return registered + completed + unchanged + rejected;
        }
    }

    /** A new file, of which nothing is here yet. */
    long open(String name, String sender, Instant now, Instant leaseEnd) throws SQLException {
        try (Connection connection = database.getConnection()) {
            long id = number(connection, "select nextval('device_import_seq')");
            change(
                    connection,
                    "insert into device_import (id, name, sent_by, state, rows_sent, rows_read, registered, completed,"
                            + " unchanged, rejected, received_at, worker, lease_until, failures)"
                            + " values (?, ?, ?, 'RECEIVING', 0, 0, 0, 0, 0, 0, ?, '', ?, 0)",
                    id,
                    name,
                    sender,
                    now,
                    leaseEnd);
            return id;
        }
    }

    void lay(long id, int place, List<ImportRow> rows, Instant leaseEnd) throws SQLException {
        inOne(connection -> {
            change(
                    connection,
                    "insert into device_import_part (import_id, place, content) values (?, ?, ?)",
                    id,
                    place,
                    ImportPart.packed(rows));
            return change(
                    connection,
                    "update device_import set rows_sent = rows_sent + ?, lease_until = ? where id = ?",
                    rows.size(),
                    leaseEnd,
                    id);
        });
    }

    /** Takes back a file that didn't come whole, or came twice; one that is being read stays. */
    void discard(long id, String sender) throws SQLException {
        inOne(connection -> {
            int gone = change(
                    connection,
                    "delete from device_import where id = ? and sent_by = ? and state = 'RECEIVING'",
                    id,
                    sender);
            if (gone == 1) clear(connection, id);
            return gone;
        });
    }

    boolean isAnyDue(Instant now) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return due(connection, now).isPresent();
        }
    }

    /** Takes a file that nobody is reading, the one that waits longest; ours until the lease runs out. */
    Optional<Long> claim(String worker, Instant now, Instant leaseEnd) throws SQLException {
        return inOne(connection -> {
            var due = due(connection, now);
            return due.isPresent()
                            && change(
                                            connection,
                                            "update device_import set state = 'RUNNING', worker = ?, lease_until = ?,"
                                                    + " started_at = coalesce(started_at, ?) where id = ?"
                                                    + " and state in ('WAITING', 'RUNNING') and lease_until <= ?",
                                            worker,
                                            leaseEnd,
                                            now,
                                            due.get(),
                                            now)
                                    == 1
                    ? due
                    : Optional.empty();
        });
    }

    /**
     * Reads the next part of a file that is ours: what becomes of its rows, the progress and the end of the part are one
     * transaction.
     *
     * @return whether it is still ours, and not at its end
     */
    boolean readOn(long id, String worker, Instant now, Instant leaseEnd, Reading reading) throws SQLException {
        return inOne(connection -> {
            if (change(
                            connection,
                            "update device_import set lease_until = ?, failures = 0 where id = ? and worker = ?"
                                    + " and state = 'RUNNING'",
                            leaseEnd,
                            id,
                            worker)
                    == 0) return false;
            var place = place(connection, id);
            if (place.isEmpty()) {
                change(
                        connection,
                        "update device_import set state = 'DONE', ended_at = ?, worker = '' where id = ?",
                        now,
                        id);
                return false;
            }
            keep(connection, id, reading.read(connection, part(connection, id, place.get())));
            change(connection, "delete from device_import_part where import_id = ? and place = ?", id, place.get());
            return true;
        });
    }

    /** Lets it go, for whoever comes next; others that wait come before it. */
    void release(long id, String worker, Instant now) throws SQLException {
        inOne(connection -> change(
                connection,
                "update device_import set worker = '', lease_until = ? where id = ? and worker = ?",
                now,
                id,
                worker));
    }

    /** A part could not be read: again at that instant, or never once it failed too often in a row. */
    boolean fail(long id, String worker, Instant now, Instant again) throws SQLException {
        return inOne(connection -> {
            change(
                    connection,
                    "update device_import set failures = failures + 1, worker = '', lease_until = ? where id = ?"
                            + " and worker = ?",
                    again,
                    id,
                    worker);
            boolean never = change(
                            connection,
                            "update device_import set state = 'FAILED', ended_at = ? where id = ? and state = 'RUNNING'"
                                    + " and failures >= ?",
                            now,
                            id,
                            FAILURES)
                    == 1;
            if (never) clear(connection, id);
            return never;
        });
    }

    /** Drops what never came whole, and results that are older than anybody asks for. */
    int tidy(Instant now, Instant oldest) throws SQLException {
        return inOne(connection -> {
            var gone = numbers(
                    connection,
                    "select id from device_import where state = 'RECEIVING' and lease_until < ?"
                            + " or state in ('DONE', 'FAILED') and ended_at < ?",
                    now,
                    oldest);
            for (long id : gone) {
                clear(connection, id);
                change(connection, "delete from device_import_rejection where import_id = ?", id);
                change(connection, "delete from device_import where id = ?", id);
            }
            return gone.size();
        });
    }

    /** By line. @param after where the page before ended: {@code <line>.<place>}; empty text for the first */
    Page<ImportRejection> rejections(long id, String after, int most) throws SQLException {
        long line = after.isEmpty() ? 0 : Long.parseLong(after.substring(0, after.indexOf('.')));
        int place = after.isEmpty() ? 0 : Integer.parseInt(after.substring(after.indexOf('.') + 1));
        try (Connection connection = database.getConnection();
                PreparedStatement page = connection.prepareStatement(REJECTIONS)) {
            set(page, id, line, line, place, most + 1);
            try (ResultSet row = page.executeQuery()) {
                List<ImportRejection> found = new ArrayList<>();
                String next = "";
                while (row.next()) {
                    if (found.size() == most) return new Page<>(found, next);
                    found.add(rejection(row));
                    next = row.getLong("line") + "." + row.getInt("place");
                }
                return new Page<>(found, "");
            }
        }
    }

    private static ImportRejection rejection(ResultSet row) throws SQLException {
        var arguments = row.getString("arguments");
        return new ImportRejection(
                row.getLong("line"),
                row.getString("named"),
                new FieldError(
                        row.getString("field"),
                        row.getString("code"),
                        arguments.isEmpty() ? List.of() : List.of(arguments.split(String.valueOf(BETWEEN)))));
    }

    private static void keep(Connection connection, long id, Tally tally) throws SQLException {
        change(
                connection,
                "update device_import set rows_read = rows_read + ?, registered = registered + ?,"
                        + " completed = completed + ?, unchanged = unchanged + ?, rejected = rejected + ? where id = ?",
                tally.read(),
                tally.registered(),
                tally.completed(),
                tally.unchanged(),
                tally.rejected(),
                id);
        if (tally.rejections().isEmpty()) return;
        try (PreparedStatement add = connection.prepareStatement(
                "insert into device_import_rejection (import_id, line, place, named, field, code, arguments)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            int place = 0;
            for (ImportRejection rejection : tally.rejections()) {
                var error = rejection.error();
                set(
                        add,
                        id,
                        rejection.line(),
                        ++place,
                        rejection.named(),
                        error.field(),
                        error.code(),
                        String.join(String.valueOf(BETWEEN), error.arguments()));
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    private static Optional<Long> due(Connection connection, Instant now) throws SQLException {
        return numbers(
                        connection,
                        "select id from device_import where state in ('WAITING', 'RUNNING') and lease_until <= ?"
                                + " order by lease_until, id limit 1",
                        now)
                .stream()
                .findFirst();
    }

    private static Optional<Long> place(Connection connection, long id) throws SQLException {
        return numbers(
                        connection,
                        "select place from device_import_part where import_id = ? order by place limit 1",
                        id)
                .stream()
                .findFirst();
    }

    private static List<ImportRow> part(Connection connection, long id, long place) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(
                "select content from device_import_part where import_id = ? and place = ?")) {
            set(read, id, place);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return ImportPart.unpacked(row.getBytes(1));
            }
        }
    }

    private static void clear(Connection connection, long id) throws SQLException {
        change(connection, "delete from device_import_part where import_id = ?", id);
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T inOne(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection);
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        return numbers(connection, sql, values).get(0);
    }

    static List<Long> numbers(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            try (ResultSet row = query.executeQuery()) {
                List<Long> numbers = new ArrayList<>();
                while (row.next()) numbers.add(row.getLong(1));
                return numbers;
            }
        }
    }

    private static int change(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, values);
            return change.executeUpdate();
        }
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
}
