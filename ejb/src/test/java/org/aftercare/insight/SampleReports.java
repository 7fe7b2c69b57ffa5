package org.aftercare.insight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Tickets that say little more than what was brought, where and when, written by JDBC. */
final class SampleReports {
    private static final List<String> EMPTY = List.of(
            "description",
            "also_collects",
            "case_number",
            "device_condition",
            "accessories",
            "repair_level",
            "outcome",
            "assignee");
    private static final List<String> FALSE = List.of(
            "lock_off",
            "backed_up",
            "cards_removed",
            "battery_safe",
            "proof_of_purchase",
            "survey_allowed",
            "estimate_accepted",
            "appealed",
            "is_returning",
            "paused",
            "missed",
            "is_open");

    private static final String INSERT = "insert into ticket (id, version, number, status, status_since, pickup_store,"
            + " pickup_region, bench_store, bench_region, device_id, device_label, model_code, customer_id, symptoms,"
            + " work_minutes, coverage_id, coverage, arrived_at, opened_at, queue_due, " + String.join(", ", EMPTY)
            + ", "
            + String.join(", ", FALSE)
            + ") values (?, 0, ?, ?, ?, ?, ?, ?, ?, 1, '', ?, 1, ?, 60, 1, 'COVERED', ?, ?, ?"
            + ", ''".repeat(EMPTY.size()) + ", false".repeat(FALSE.size()) + ")";

    private final Connection database;
    private int made;

    SampleReports(Connection database) {
        this.database = database;
    }

    /** One repair. @param symptoms codes, parted by commas */
    record Brought(String store, String region, String model, String symptoms, Instant at) {}

    void write(List<Brought> all) throws SQLException {
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            for (Brought one : all) {
                add(insert, one);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void add(PreparedStatement insert, Brought one) throws SQLException {
        int id = ++made;
        insert.setLong(1, id);
        insert.setString(2, SampleQueue.number(id));
        insert.setString(3, "CLOSED");
        insert.setObject(4, one.at().atOffset(ZoneOffset.UTC));
        insert.setString(5, one.store());
        insert.setString(6, one.region());
        insert.setString(7, one.store());
        insert.setString(8, one.region());
        insert.setString(9, one.model());
        insert.setString(10, one.symptoms());
        for (int at = 11; at <= 13; at++) insert.setObject(at, one.at().atOffset(ZoneOffset.UTC));
    }
}
