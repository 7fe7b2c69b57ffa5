package org.aftercare.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftercare.access.Purpose;

/**
 * The outbox as the postman sees it: each act is a short transaction of its own on a connection of its own, so that
 * none is open while a mail server thinks. A letter under way is WAITING with a claim, and due when its lease runs out.
 */
@Dependent
class PostBox {
    @Resource(lookup = "java:app/jdbc/aftercare")
    DataSource database;

    /**
     * A letter that was taken.
     *
     * @param leftOpen its last handing-over began and nobody knows how it ended: whoever had it died
     * @param refused how often a server put it off
     * @param uncertain how often its answer was never read, this time included
     */
    record Claimed(Parcel parcel, boolean leftOpen, int refused, int uncertain) {
        Claimed and(int moreRefused, int moreUncertain) {
            return new Claimed(parcel, leftOpen, refused + moreRefused, uncertain + moreUncertain);
        }

        boolean isGivenUp(MailPolicy policy) {
            return refused >= policy.attempts() || uncertain >= policy.uncertain();
        }
    }

    boolean isAnyDue(Instant now) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement any = connection.prepareStatement(
                        "select 1 from letter where state = 'WAITING' and due_at <= ? limit 1")) {
            set(any, now);
            try (ResultSet row = any.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Takes up to so many due letters that nobody else is taking; they are ours until the lease runs out. */
    List<Claimed> claim(Instant now, Instant leaseEnd, int most) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Claimed> claimed = new ArrayList<>();
                for (long id : lockDue(connection, now, most))
                    take(connection, id, now, leaseEnd).ifPresent(claimed::add);
                connection.commit();
                return claimed;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** H2 locks every candidate of an ordered query: so the order is in a sub-select, and the row is read again. */
    private static List<Long> lockDue(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement due = connection.prepareStatement("select id from letter where id in"
                + " (select id from letter where state = 'WAITING' and due_at <= ? order by due_at, id limit ?)"
                + " and state = 'WAITING' and due_at <= ? for update skip locked")) {
            set(due, now, most, now);
            List<Long> ids = new ArrayList<>();
            try (ResultSet row = due.executeQuery()) {
                while (row.next()) ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    private static Optional<Claimed> take(Connection connection, long id, Instant now, Instant leaseEnd)
            throws SQLException {
        Claimed claimed;
        try (PreparedStatement read = connection.prepareStatement(
                "select * from letter where id = ? and state = 'WAITING' and due_at <= ?")) {
            set(read, id, now);
            try (ResultSet row = read.executeQuery()) {
                if (!row.next()) return Optional.empty();
                claimed = claimed(row);
            }
        }
        try (PreparedStatement take = connection.prepareStatement("update letter set claim = ?, due_at = ?,"
                + " handing_over_at = null, tries = tries + 1, uncertain = uncertain + ? where id = ?")) {
            set(take, claimed.parcel().claim(), leaseEnd, claimed.leftOpen() ? 1 : 0, id);
            take.executeUpdate();
        }
        return Optional.of(claimed);
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        boolean leftOpen = row.getObject("handing_over_at") != null;
        Parcel parcel = new Parcel(
                row.getLong("id"),
                UUID.randomUUID().toString(),
                row.getString("stamp"),
                row.getInt("tries") + 1,
                letter(row));
        return new Claimed(parcel, leftOpen, row.getInt("refused"), row.getInt("uncertain") + (leftOpen ? 1 : 0));
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Optional<Letter.LinkWish> link = Optional.empty();
        if (row.getString("link_purpose") != null)
            link = Optional.of(new Letter.LinkWish(
                    Purpose.valueOf(row.getString("link_purpose")),
                    row.getString("link_subject"),
                    instant(row, "link_expires_at")));
        return new Letter(
                row.getString("letter_key"),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("template"),
                WordsColumn.read(row.getString("words")),
                link,
                instant(row, "put_at"));
    }

    /** Its turn has come: the lease begins anew. False when it is no longer ours. */
    boolean hold(Parcel parcel, Instant leaseEnd) throws SQLException {
        return change(
                "update letter set due_at = ? where id = ? and claim = ? and state = 'WAITING'",
                leaseEnd,
                parcel.id(),
                parcel.claim());
    }

    /**
     * From here on nobody knows, until the answer is kept, whether the server has the letter. False when it is no longer
     * ours to hand over.
     */
    boolean handingOver(Parcel parcel, Instant now, Instant leaseEnd) throws SQLException {
        return change(
                "update letter set handing_over_at = ?, due_at = ? where id = ? and claim = ? and state = 'WAITING'",
                now,
                leaseEnd,
                parcel.id(),
                parcel.claim());
    }

    /** Also of a letter that was withdrawn while it was handed over: it is out. */
    void sent(Parcel parcel, Instant now) throws SQLException {
        change(
                "update letter set state = 'SENT', sent_at = ?, claim = null, handing_over_at = null, problem = ''"
                        + " where id = ? and claim = ?",
                now,
                parcel.id(),
                parcel.claim());
    }

    /** Goes again at that instant; {@code refused} and {@code uncertain} are 1 where this try counts as that. */
    void putOff(Parcel parcel, Instant dueAt, String problem, int refused, int uncertain) throws SQLException {
        change(
                "update letter set due_at = ?, problem = ?, refused = refused + ?, uncertain = uncertain + ?,"
                        + " claim = null, handing_over_at = null where id = ? and claim = ?",
                dueAt,
                problem,
                refused,
                uncertain,
                parcel.id(),
                parcel.claim());
    }

    /** Won't be tried again, and is kept for people to look at. */
    void giveUp(Parcel parcel, String problem, int refused, int uncertain) throws SQLException {
        change(
                "update letter set state = 'FAILED', problem = ?, refused = refused + ?, uncertain = uncertain + ?,"
                        + " claim = null, handing_over_at = null where id = ? and claim = ? and state = 'WAITING'",
                problem,
                refused,
                uncertain,
                parcel.id(),
                parcel.claim());
    }

    private boolean change(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            set(change, values);
            return change.executeUpdate() == 1;
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++)
            statement.setObject(i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
