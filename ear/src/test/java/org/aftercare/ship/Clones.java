package org.aftercare.ship;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Many tickets made of one by SQL on PostgreSQL, a million in a minute or two: each is as the one would be, had it come
 * so much earlier or later. That holds to the second at a store that never closes.
 */
final class Clones {
    /** Beyond what the sequences have given. */
    private static final long FAR = 10_000_000;

    /** As ticket numbers are made: see {@code TicketNumber.ofSequence}. */
    private static final String NUMBERS = """
            create or replace function clone_number(n bigint) returns varchar immutable language plpgsql as $$
            declare
              m bigint := mod(n::numeric * 21970709669, 34359738368);
              signs varchar := 'R-';
            begin
              m := m # (m >> 17);
              m := mod(m::numeric * 21970709669, 34359738368);
              m := m # (m >> 19);
              for i in reverse 6..0 loop
                signs := signs || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((m >> (5 * i)) & 31)::integer + 1, 1);
              end loop;
              return signs;
            end $$""";

    private final Connection database;
    private final String number;
    private long made;

    /** @param number of the ticket that is copied */
    Clones(Connection database, String number) throws SQLException {
        this.database = database;
        this.number = number;
        run(NUMBERS);
        if (count("select count(*) from ticket where number = '" + number + "' and clone_number(id) = number") != 1)
            throw new AssertionError("ticket numbers are made another way now");
    }

    /**
     * Makes so many, with its clocks of these kinds.
     *
     * @param later SQL that gives the interval by which the g-th is later, {@code g} from 1 on over all calls
     */
    void make(int count, String later, String... kinds) throws SQLException {
        String clocks = "ticket = '" + number + "' and kind in ('" + String.join("', '", kinds) + "')";
        String id = "(select id from ticket where number = '" + number + "')";
        String firstClock = "(select min(id) from sla_clock where ticket = '" + number + "')";
        String ticketOfG = FAR + " + g";
        copy(
                count,
                later,
                "ticket",
                "number = '" + number + "'",
                Map.of("id", ticketOfG, "number", "clone_number(" + ticketOfG + ")"));
        copy(
                count,
                later,
                "timeline",
                "ticket_id = " + id,
                Map.of(
                        "ticket_id",
                        ticketOfG,
                        "id",
                        FAR + " + g * 1000 + c.id - (select min(id) from timeline where ticket_id = " + id + ")"));
        copy(
                count,
                later,
                "sla_clock",
                clocks,
                Map.of("id", FAR + " + g * 100 + c.id - " + firstClock, "ticket", "clone_number(" + ticketOfG + ")"));
        copy(
                count,
                later,
                "sla_next_level",
                "clock_id in (select id from sla_clock where " + clocks + ")",
                Map.of("clock_id", FAR + " + g * 100 + c.clock_id - " + firstClock));
        made += count;
    }

    /** Every column as it is, but instants later, and what is given. */
    private void copy(int count, String later, String table, String which, Map<String, String> given)
            throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet columns =
                        statement.executeQuery("select column_name, data_type from information_schema.columns"
                                + " where table_name = '" + table + "' and table_schema = 'public'")) {
            while (columns.next()) {
                String name = columns.getString(1);
                boolean isInstant = columns.getString(2).startsWith("timestamp");
                names.add(name);
                values.add(given.getOrDefault(name, "c." + name + (isInstant ? " + (" + later + ")" : "")));
            }
        }
        run("insert into " + table + " (" + String.join(", ", names) + ") select " + String.join(", ", values)
                + " from " + table + " c cross join generate_series(" + (made + 1) + ", " + (made + count)
                + ") g where " + which);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(rows(sql).get(0));
    }

    /** The first column of what is found. */
    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) rows.add(found.getString(1));
        }
        return rows;
    }
}
