package org.aftercare.insight;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aftercare.network.StoreCard;
import org.aftercare.ticket.TicketStatus;

/** Tickets with their turnaround clocks, made up by a seeded rule and written by JDBC: as many as a test needs. */
final class SampleQueue {
    private static final String[] TEXTS = {
        "symptoms",
        "description",
        "also_collects",
        "case_number",
        "device_condition",
        "accessories",
        "repair_level",
        "outcome"
    };
    private static final String[] YES_NO = {
        "lock_off",
        "backed_up",
        "cards_removed",
        "battery_safe",
        "proof_of_purchase",
        "survey_allowed",
        "estimate_accepted",
        "appealed",
        "is_returning"
    };
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Connection database;
    private final List<StoreCard> stores;
    private final Instant now;
    private final Random random;

    SampleQueue(Connection database, List<StoreCard> stores, Instant now, long seed) {
        this.database = database;
        this.stores = stores;
        this.now = now;
        random = new Random(seed);
    }

    /** @param open how many of them are open still */
    void tell(int tickets, int open) throws SQLException {
        try (Statement once = database.createStatement()) {
            once.executeUpdate("insert into customer (id, match_key, name, phone, email, language, since) values"
                    + " (1, 'k', '=Ana', '+40700000001', '', 'ro', timestamp with time zone '2020-01-01 00:00:00+00')");
        }
        var columns = new ArrayList<>(List.of(
                "id",
                "version",
                "number",
                "status",
                "is_open",
                "status_since",
                "pickup_store",
                "pickup_region",
                "bench_store",
                "bench_region",
                "device_id",
                "device_label",
                "model_code",
                "customer_id",
                "work_minutes",
                "assignee",
                "coverage_id",
                "coverage",
                "paused",
                "arrived_at",
                "opened_at",
                "received_at",
                "ready_at",
                "collected_at",
                "ended_at",
                "due_at",
                "risk_at",
                "queue_due",
                "missed"));
        columns.addAll(List.of(TEXTS));
        columns.addAll(List.of(YES_NO));
        try (var ticket = database.prepareStatement("insert into ticket (" + String.join(", ", columns) + ") values (?"
                        + ", ?".repeat(columns.size() - 1) + ")");
                var clock = database.prepareStatement(
                        "insert into sla_clock (id, ticket, kind, turn, coverage, policy_row, policy_version,"
                                + " budget_seconds, shares, tier_seconds, tiers, standing, started_at, ended_at, due_at)"
                                + " values (?, ?, 'READY', 1, 'COVERED', '', 'p', 57600, '50 75 100', 28800, 3, ?, ?, ?, ?)")) {
            for (int i = 1; i <= tickets; i++) {
                one(ticket, clock, i, i <= open);
                if (i % 5_000 == 0 || i == tickets) {
                    ticket.executeBatch();
                    clock.executeBatch();
                }
            }
        }
    }

    private void one(PreparedStatement ticket, PreparedStatement clock, int id, boolean open) throws SQLException {
        var pickup = stores.get(random.nextInt(stores.size()));
        var bench = random.nextInt(10) == 0 ? stores.get(random.nextInt(stores.size())) : pickup;
        var status = status(open);
        Instant received = open
                ? ago(14 * 24 * 60)
                : now.minus(Duration.ofHours(48)).minus(Duration.ofMinutes(random.nextInt(360 * 24 * 60)));
        boolean booked = status == TicketStatus.BOOKED;
        boolean isReady = List.of(
                        TicketStatus.READY,
                        TicketStatus.RETURN_READY,
                        TicketStatus.UNCLAIMED,
                        TicketStatus.COLLECTED,
                        TicketStatus.CLOSED)
                .contains(status);
        Instant ready = isReady ? received.plus(Duration.ofMinutes(60 + random.nextInt(3_000))) : null;
        if (open && ready != null && ready.isAfter(now)) ready = now.minusSeconds(60);
        boolean paused = status == TicketStatus.AWAITING_APPROVAL;
        Instant due = booked || isReady || paused || !open
                ? null
                : now.plus(Duration.ofMinutes(random.nextInt(6_000) - 2_000));
        Instant promised = received.plus(Duration.ofMinutes(2_000));
        boolean missed = ready != null && ready.isAfter(promised) || paused && random.nextInt(4) == 0;
        boolean gone = status == TicketStatus.COLLECTED || status == TicketStatus.CLOSED;
        var row = new Row(ticket);
        row.add((long) id).add(0L).add(number(id)).add(status.name()).add(open);
        row.add(ready == null ? received : ready);
        row.add(pickup.code().value()).add(pickup.region().value());
        row.add(bench.code().value()).add(bench.region().value());
        row.add(1L)
                .add("35693803564380" + id % 10)
                .add("M")
                .add(1L)
                .add(60)
                .add("")
                .add(1L)
                .add("COVERED")
                .add(paused);
        row.add(received).add(received).add(booked ? null : received).add(ready);
        row.add(gone ? ready.plus(Duration.ofHours(5)) : null).add(open ? null : ready);
        row.add(due)
                .add(due == null ? null : due.minus(Duration.ofHours(6)))
                .add(due == null ? NEVER : due)
                .add(missed);
        for (int i = 0; i < TEXTS.length; i++) row.add(TEXTS[i].equals("outcome") ? "NONE" : "");
        for (int i = 0; i < YES_NO.length; i++) row.add(false);
        ticket.addBatch();
        if (booked) return;
        var kept = new Row(clock);
        kept.add((long) id).add(number(id));
        kept.add(isReady ? "ANSWERED" : paused ? "PAUSED" : "RUNNING")
                .add(received)
                .add(ready)
                .add(isReady ? promised : due);
        clock.addBatch();
    }

    static String number(int id) {
        return "R-%07d".formatted(id);
    }

    private TicketStatus status(boolean open) {
        if (!open) return TicketStatus.CLOSED;
        var all = new ArrayList<>(List.of(TicketStatus.values()));
        all.removeIf(TicketStatus::isEnd);
        return all.get(random.nextInt(all.size()));
    }

    /** Not at an instant where two bands meet. */
    private Instant ago(int minutes) {
        return now.minusSeconds(60L * random.nextInt(minutes) + 7);
    }

    /** Values of one statement, in order. */
    private static final class Row {
        private final PreparedStatement statement;
        private int position = 1;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        Row add(Object value) throws SQLException {
            statement.setObject(
                    position++, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            return this;
        }

        Row add(Instant instant) throws SQLException {
            if (instant == null) statement.setNull(position++, java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
            else add((Object) instant);
            return this;
        }
    }
}
