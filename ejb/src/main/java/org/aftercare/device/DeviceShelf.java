package org.aftercare.device;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The devices that some rows of a file may mean, and those that the rows make: fetched by two statements and kept by four,
 * however many there are. What somebody else changed meanwhile fails the whole, to be read again.
 */
final class DeviceShelf implements DeviceRules.Shelf<DeviceShelf.Draft> {
    private static final int IDS_AT_ONCE = 50;

    private final Map<String, Draft> byLabel = new HashMap<>();
    private final Map<String, List<Draft>> bySerial = new HashMap<>();
    private final Map<Long, Draft> byId = new HashMap<>();
    private final List<Draft> made = new ArrayList<>();

    /** A device as it will be kept. */
    static final class Draft {
        private long id;
        private final long version;
        private final Told before;
        private final Set<String> labels = new HashSet<>();
        private Told now;

        private Draft(long id, long version, Told before, Told now) {
            this.id = id;
            this.version = version;
            this.before = before;
            this.now = now;
        }

        private boolean isChanged() {
            return id != 0 && !now.equals(before);
        }

        /** Also one that it had for a row only: whoever told it may come again. */
        private Stream<String> newLabels() {
            var had = before.equals(Told.NOTHING) ? List.of() : before.labels().toList();
            return labels.stream().filter(label -> !had.contains(label));
        }
    }

    /** Finds whatever these may mean. */
    DeviceShelf(Connection connection, List<Told> rows) throws SQLException {
        var labels = rows.stream()
                .flatMap(told -> Stream.concat(
                        told.imeis(),
                        told.serial().isEmpty() ? Stream.of() : Stream.of(Told.serialLabel(told.serial()))))
                .distinct()
                .toArray();
        fetch(
                connection,
                "select l.label, d.* from device_label l join device d on d.id = l.device_id where l.label = any(?)",
                labels,
                row -> byLabel.put(row.getString("label"), draft(row)));
        var serials = rows.stream()
                .filter(told -> told.imei().isEmpty())
                .map(Told::serial)
                .distinct()
                .toArray();
        fetch(
                connection,
                "select * from (select d.*, row_number() over (partition by d.serial order by d.id) as nth"
                        + " from device d where d.serial = any(?)) s where nth <= 2",
                serials,
                row -> shelve(row.getString("serial"), draft(row)));
    }

    @Override
    public Optional<Draft> byLabel(String label) {
        return Optional.ofNullable(byLabel.get(label));
    }

    @Override
    public List<Draft> bySerial(String serial) {
        return bySerial.getOrDefault(serial, List.of()).stream()
                .filter(draft -> draft.now.serial().equals(serial))
                .toList();
    }

    @Override
    public Told known(Draft device) {
        return device.now;
    }

    void add(Told told) {
        var draft = new Draft(0, 0, Told.NOTHING, told);
        made.add(draft);
        shelve(draft);
    }

    void change(Draft draft, Told now) {
        draft.now = now;
        shelve(draft);
    }

    private void shelve(Draft draft) {
        draft.now.labels().forEach(label -> {
            byLabel.put(label, draft);
            draft.labels.add(label);
        });
        if (!draft.now.serial().isEmpty()) shelve(draft.now.serial(), draft);
    }

    private void shelve(String serial, Draft draft) {
        var same = bySerial.computeIfAbsent(serial, s -> new ArrayList<>(2));
        if (!same.contains(draft)) same.add(draft);
    }

    /** @throws SQLTransientException when somebody else changed or made one of them meanwhile */
    void keep(Connection connection, Instant now) throws SQLException {
        change(connection);
        insert(connection, now);
        claim(connection);
    }

    private void change(Connection connection) throws SQLException {
        // in one order, so that two files don't wait for each other
        var changed = byId.values().stream()
                .filter(Draft::isChanged)
                .sorted(Comparator.comparingLong(draft -> draft.id))
                .toList();
        if (changed.isEmpty()) return;
        try (PreparedStatement update = connection.prepareStatement("update device set imei = ?, imei2 = ?, serial = ?,"
                + " model_code = ?, sold_on = ?, activated_on = ?, produced_on = ?, sold_in_country = ?, channel = ?,"
                + " version = version + 1 where id = ? and version = ?")) {
            for (Draft draft : changed) {
                set(update, draft.now);
                update.setLong(10, draft.id);
                update.setLong(11, draft.version);
                update.addBatch();
            }
            for (int one : update.executeBatch()) if (one == 0) throw meanwhile();
        }
    }

    private void insert(Connection connection, Instant now) throws SQLException {
        if (made.isEmpty()) return;
        number(connection);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into device (imei, imei2, serial, model_code,"
                        + " sold_on, activated_on, produced_on, sold_in_country, channel, id, registered_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)")) {
            for (Draft draft : made) {
                set(insert, draft.now);
                insert.setLong(10, draft.id);
                insert.setObject(11, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** As JPA does it: the sequence gives the end of a block of ids. */
    private void number(Connection connection) throws SQLException {
        var ends = ImportBench.numbers(
                        connection,
                        "select nextval('device_seq') from generate_series(1, ?)",
                        (made.size() + IDS_AT_ONCE - 1) / IDS_AT_ONCE)
                .iterator();
        long next = 0;
        for (int i = 0; i < made.size(); i++) {
            if (i % IDS_AT_ONCE == 0) next = ends.next() - IDS_AT_ONCE + 1;
            made.get(i).id = next++;
        }
    }

    private void claim(Connection connection) throws SQLException {
        var labels = new TreeMap<String, Long>();
        Stream.concat(byId.values().stream().filter(Draft::isChanged), made.stream())
                .forEach(draft -> draft.newLabels().forEach(label -> labels.put(label, draft.id)));
        if (labels.isEmpty()) return;
        try (PreparedStatement claim = connection.prepareStatement("insert into device_label (label, device_id)"
                + " select * from unnest(cast(? as varchar array), cast(? as bigint array)) on conflict do nothing")) {
            claim.setArray(
                    1, connection.createArrayOf("varchar", labels.keySet().toArray()));
            claim.setArray(2, connection.createArrayOf("bigint", labels.values().toArray()));
            if (claim.executeUpdate() != labels.size()) throw meanwhile();
        }
    }

    private static SQLException meanwhile() {
        return new SQLTransientException("somebody else registered the same device meanwhile");
    }

    private interface Each {
        void read(ResultSet row) throws SQLException;
    }

    private static void fetch(Connection connection, String sql, Object[] wanted, Each each) throws SQLException {
        if (wanted.length == 0) return;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("varchar", wanted));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) each.read(row);
            }
        }
    }

    /** One for each device, by however many labels it is found. */
    private Draft draft(ResultSet row) throws SQLException {
        var known = byId.get(row.getLong("id"));
        if (known != null) return known;
        var told = told(row);
        var draft = new Draft(row.getLong("id"), row.getLong("version"), told, told);
        byId.put(draft.id, draft);
        return draft;
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("imei"),
                row.getString("imei2"),
                row.getString("serial"),
                row.getString("model_code"),
                day(row, "sold_on"),
                day(row, "activated_on"),
                day(row, "produced_on"),
                row.getString("sold_in_country"),
                row.getString("channel"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static void set(PreparedStatement statement, Told told) throws SQLException {
        statement.setString(1, told.imei());
        statement.setString(2, told.imei2());
        statement.setString(3, told.serial());
        statement.setString(4, told.modelCode());
        set(statement, 5, told.soldOn());
        set(statement, 6, told.activatedOn());
        set(statement, 7, told.producedOn());
        statement.setString(8, told.soldInCountry());
        statement.setString(9, told.channel());
    }

    private static void set(PreparedStatement statement, int place, Optional<LocalDate> day) throws SQLException {
        if (day.isPresent()) statement.setObject(place, day.get());
        else statement.setNull(place, Types.DATE);
    }
}
