package org.aftercare.insight;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;

/**
 * The queue's query: plain SQL across rooms, because it is the hottest page there is and each filter must keep to one
 * index (side and scope, open, next deadline, id).
 */
@Dependent
class Queues {
    private static final int COUNTED_TO = 1_001;
    private static final Duration SOON = Duration.ofHours(24);
    private static final String COLUMNS = "select t.id, t.number, t.version, t.status, t.device_label, t.model_code,"
            + " c.name, t.symptoms, t.pickup_store, t.bench_store, t.assignee, t.coverage, t.opened_at, t.due_at,"
            + " t.paused, t.risk_at, t.missed from ticket t join customer c on c.id = t.customer_id where ";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    DeviceDesk devices;

    @Inject
    Clock clock;

    Page<QueueRow> page(QueueQuestion question, Cursor cursor, int limit) {
        boolean newestFirst = question.sort().equals("opened") || !question.q().isEmpty();
        var sql = new Sql(question);
        sql.scope().statuses().sla(clock.instant()).assignee().search(devices);
        sql.from(cursor, newestFirst);
        var query = entities.createNativeQuery(COLUMNS
                + sql.conditions()
                + (newestFirst ? " order by t.opened_at desc, t.id desc" : " order by t.queue_due, t.id"));
        sql.bind(query);
        var rows = rows(query.setMaxResults(limit + 1));
        if (rows.size() <= limit) return new Page<>(rows, "");
        var last = rows.get(limit - 1);
        var next = Cursor.after(newestFirst ? last.openedAt() : last.dueAt(), last.id());
        return new Page<>(rows.subList(0, limit), next.text());
    }

    /** One statement; each count stops at 1,001. */
    Map<String, Integer> counts(QueueQuestion question, String me) {
        var views = views(question, me);
        var parts = new ArrayList<String>();
        for (Sql view : views.values())
            parts.add("(select count(*) from (select 1 from ticket t where " + view.conditions() + " limit "
                    + COUNTED_TO + ") v)");
        var query = entities.createNativeQuery("select " + String.join(", ", parts));
        int position = 1;
        for (Sql view : views.values()) position = view.bind(query, position);
        var counted = (Object[]) query.getSingleResult();
        var counts = new LinkedHashMap<String, Integer>();
        int i = 0;
        for (String view : views.keySet()) counts.put(view, ((Number) counted[i++]).intValue());
        return counts;
    }

    /** One statement, one row for each store that has an open ticket. */
    List<StoreLine> lines(QueueQuestion question) {
        var sql = new Sql(question).scope().and("t.is_open = true");
        var now = Sql.at(clock.instant());
        var query = entities.createNativeQuery("select t.pickup_store, t.pickup_region, count(*),"
                + " sum(case when t.missed = true or t.due_at < ? then 1 else 0 end),"
                + " sum(case when t.missed = false and t.risk_at <= ? and t.due_at >= ? then 1 else 0 end),"
                + " sum(case when t.due_at >= ? and t.due_at < ? then 1 else 0 end),"
                + " sum(case when t.status in ('READY', 'RETURN_READY') then 1 else 0 end)"
                + " from ticket t where " + sql.conditions()
                + " group by t.pickup_store, t.pickup_region order by t.pickup_store");
        int position = 1;
        for (var value : List.of(now, now, now, now, now.plus(SOON))) query.setParameter(position++, value);
        sql.bind(query, position);
        var lines = new ArrayList<StoreLine>();
        for (Object found : query.getResultList()) lines.add(line((Object[]) found));
        return lines;
    }

    private static StoreLine line(Object[] c) {
        return new StoreLine(
                new StoreCode((String) c[0]),
                new RegionCode((String) c[1]),
                ((Number) c[2]).intValue(),
                ((Number) c[3]).intValue(),
                ((Number) c[4]).intValue(),
                ((Number) c[5]).intValue(),
                ((Number) c[6]).intValue());
    }

    private Map<String, Sql> views(QueueQuestion question, String me) {
        var now = clock.instant();
        var views = new LinkedHashMap<String, Sql>();
        views.put("open", new Sql(question).scope().statuses());
        views.put(
                "breached",
                new Sql(question.withSla("BREACHED")).scope().statuses().sla(now));
        views.put(
                "atRisk",
                new Sql(question.withSla("AT_RISK")).scope().statuses().sla(now));
        views.put(
                "paused", new Sql(question.withSla("PAUSED")).scope().statuses().sla(now));
        views.put("ready", new Sql(question).scope().statuses().in(TicketStatus.READY, TicketStatus.RETURN_READY));
        views.put("mine", new Sql(question.withAssignee(me)).scope().statuses().assignee());
        return views;
    }

    private List<QueueRow> rows(Query query) {
        var names =
                devices.models().stream().collect(Collectors.toMap(DeviceModel::code, DeviceModel::name, (a, b) -> a));
        var now = clock.instant();
        var rows = new ArrayList<QueueRow>();
        for (Object found : query.getResultList()) rows.add(row((Object[]) found, names, now));
        return rows;
    }

    private static QueueRow row(Object[] c, Map<String, String> names, Instant now) {
        Instant due = instant(c[13]);
        Instant risk = instant(c[15]);
        boolean breached = (Boolean) c[16] || due != null && due.isBefore(now);
        return new QueueRow(
                ((Number) c[0]).longValue(),
                new TicketNumber((String) c[1]),
                ((Number) c[2]).longValue(),
                TicketStatus.valueOf((String) c[3]),
                (String) c[4],
                names.getOrDefault((String) c[5], (String) c[5]),
                (String) c[6],
                (String) c[7],
                new StoreCode((String) c[8]),
                new StoreCode((String) c[9]),
                (String) c[10],
                Coverage.Outcome.valueOf((String) c[11]),
                instant(c[12]),
                due,
                (Boolean) c[14],
                !breached && risk != null && due != null && !risk.isAfter(now),
                breached);
    }

    /** The drivers differ in what they give for a timestamp with time zone. */
    private static Instant instant(Object column) {
        if (column instanceof Timestamp stamp) return stamp.toInstant();
        return column == null ? null : ((OffsetDateTime) column).toInstant();
    }

    /** The conditions of one question, with what is to be bound. */
    private static final class Sql {
        private final QueueQuestion question;
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Sql(QueueQuestion question) {
            this.question = question;
        }

        Sql scope() {
            String side = question.side() == QueueQuestion.Side.BENCH ? "t.bench_" : "t.pickup_";
            if (!question.store().isEmpty()) and(side + "store = ?", question.store());
            else if (!question.region().isEmpty()) and(side + "region = ?", question.region());
            return this;
        }

        Sql statuses() {
            if (question.statuses().isEmpty()) return question.q().isEmpty() ? and("t.is_open = true") : this;
            if (question.statuses().stream().noneMatch(TicketStatus::isEnd)) and("t.is_open = true");
            return in(question.statuses().toArray(TicketStatus[]::new));
        }

        Sql in(TicketStatus... statuses) {
            var marks = new ArrayList<String>();
            for (TicketStatus status : statuses) {
                marks.add("?");
                values.add(status.name());
            }
            conditions.add("t.status in (" + String.join(", ", marks) + ")");
            return this;
        }

        Sql sla(Instant now) {
            return switch (question.sla()) {
                case "BREACHED" -> and("(t.missed = true or t.due_at < ?)", at(now));
                case "AT_RISK" -> and("t.missed = false and t.risk_at <= ? and t.due_at >= ?", at(now), at(now));
                case "DUE_SOON" -> and("t.due_at >= ? and t.due_at < ?", at(now), at(now.plus(SOON)));
                case "PAUSED" -> and("t.paused = true");
                default -> this;
            };
        }

        Sql assignee() {
            return question.assignee().isEmpty() ? this : and("t.assignee = ?", question.assignee());
        }

        Sql search(DeviceDesk devices) {
            var q = question.q().strip();
            if (q.isEmpty()) return this;
            var upper = q.toUpperCase(Locale.ROOT);
            if (TicketNumber.isValid(upper)) return and("t.number = ?", upper);
            var device = devices.find(q);
            if (device.isPresent()) return and("t.device_id = ?", device.get().id());
            return and(
                    "t.customer_id in (select k.id from customer k"
                            + " where k.phone = ? or lower(k.email) = ? or lower(k.name) like ? escape '!')",
                    q.replaceAll("[\\s().-]", ""),
                    q.toLowerCase(Locale.ROOT),
                    "%" + q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }

        void from(Cursor cursor, boolean newestFirst) {
            if (cursor.isStart()) return;
            if (newestFirst && cursor.at() == null) throw new InvalidInput("after", "MALFORMED");
            if (newestFirst)
                and(
                        "t.opened_at <= ? and (t.opened_at < ? or t.id < ?)",
                        at(cursor.at()),
                        at(cursor.at()),
                        cursor.id());
            else {
                var due = cursor.at() == null ? Instant.parse("9999-01-01T00:00:00Z") : cursor.at();
                and("t.queue_due >= ? and (t.queue_due > ? or t.id > ?)", at(due), at(due), cursor.id());
            }
        }

        String conditions() {
            return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
        }

        void bind(Query query) {
            bind(query, 1);
        }

        int bind(Query query, int position) {
            for (Object value : values) query.setParameter(position++, value);
            return position;
        }

        private Sql and(String condition, Object... bound) {
            conditions.add(condition);
            values.addAll(List.of(bound));
            return this;
        }

        private static OffsetDateTime at(Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
    }
}
