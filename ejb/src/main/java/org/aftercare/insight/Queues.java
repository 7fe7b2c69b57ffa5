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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.Priority;
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
            + " t.paused, t.risk_at, t.missed, t.priority, t.loaner_lent from ticket t join customer c on c.id = t.customer_id where ";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    DeviceDesk devices;

    @Inject
    NetworkDesk network;

    @Inject
    Clock clock;

    Page<QueueRow> page(QueueQuestion question, Cursor cursor, int limit) {
        boolean newestFirst = question.isNewestFirst();
        var sql = new Sql(question);
        sql.scope()
                .statuses()
                .sla(clock.instant(), this::daysEnds)
                .age(clock.instant())
                .ended();
        sql.assignee().search(devices);
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

    /** One statement over the open tickets of the scope, one row for each store that has one. */
    List<StoreLine> lines(QueueQuestion question) {
        var now = clock.instant();
        var sums = new Sums(question);
        sums.add("count(*)");
        for (String state : List.of("BREACHED", "AT_RISK", "DUE_TODAY", "DUE_SOON"))
            sums.add(new Sql(question.withSla(state)).sla(now, this::daysEnds));
        sums.add(new Sql(question).in(TicketStatus.AWAITING_APPROVAL));
        sums.add(new Sql(question).in(TicketStatus.AWAITING_PARTS));
        sums.add(new Sql(question).in(TicketStatus.READY, TicketStatus.RETURN_READY));
        sums.add(new Sql(question).in(TicketStatus.UNCLAIMED));
        for (AgeBand band : AgeBand.values()) sums.add(new Sql(question.aged(band.name())).age(now));
        var query = sums.query(entities);
        var lines = new ArrayList<StoreLine>();
        for (Object found : query.getResultList()) lines.add(line((Object[]) found));
        return lines;
    }

    /** Counts of several views in one pass: one sum for each, by store. */
    private static final class Sums {
        private final Sql open;
        private final List<String> columns = new ArrayList<>();
        private final List<Sql> conditions = new ArrayList<>();

        Sums(QueueQuestion question) {
            open = new Sql(question).scope().and("t.is_open = true");
        }

        void add(String column) {
            columns.add(column);
        }

        void add(Sql condition) {
            columns.add("sum(case when " + condition.conditions() + " then 1 else 0 end)");
            conditions.add(condition);
        }

        Query query(EntityManager entities) {
            var query = entities.createNativeQuery("select t.pickup_store, t.pickup_region, "
                    + String.join(", ", columns) + " from ticket t where " + open.conditions()
                    + " group by t.pickup_store, t.pickup_region order by t.pickup_store");
            int position = 1;
            for (Sql condition : conditions) position = condition.bind(query, position);
            open.bind(query, position);
            return query;
        }
    }

    private static StoreLine line(Object[] c) {
        int next = 2;
        int[] figures = new int[9];
        for (int i = 0; i < figures.length; i++) figures[i] = ((Number) c[next++]).intValue();
        var ages = new EnumMap<AgeBand, Integer>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) ages.put(band, ((Number) c[next++]).intValue());
        return new StoreLine(
                new StoreCode((String) c[0]),
                new RegionCode((String) c[1]),
                figures[0],
                figures[1],
                figures[2],
                figures[3],
                figures[4],
                figures[5],
                figures[6],
                figures[7],
                figures[8],
                ages);
    }

    /** When the day of each store in the question's scope ends: the stores by that instant, the most common one first. */
    private List<Map.Entry<Instant, List<String>>> daysEnds(QueueQuestion question) {
        var now = clock.instant();
        return network.stores().stream()
                .filter(store ->
                        question.store().isEmpty() || store.code().value().equals(question.store()))
                .filter(store ->
                        question.region().isEmpty() || store.region().value().equals(question.region()))
                .collect(Collectors.groupingBy(
                        store -> dayEnds(store, now),
                        Collectors.mapping(store -> store.code().value(), Collectors.toList())))
                .entrySet()
                .stream()
                .sorted(Comparator.comparingInt((Map.Entry<Instant, List<String>> day) ->
                                -day.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static Instant dayEnds(StoreCard store, Instant now) {
        return LocalDate.ofInstant(now, store.zone())
                .plusDays(1)
                .atStartOfDay(store.zone())
                .toInstant();
    }

    private Map<String, Sql> views(QueueQuestion question, String me) {
        var now = clock.instant();
        var views = new LinkedHashMap<String, Sql>();
        views.put("open", new Sql(question).scope().statuses());
        views.put(
                "breached",
                new Sql(question.withSla("BREACHED")).scope().statuses().sla(now, this::daysEnds));
        views.put(
                "atRisk",
                new Sql(question.withSla("AT_RISK")).scope().statuses().sla(now, this::daysEnds));
        views.put(
                "paused", new Sql(question.withSla("PAUSED")).scope().statuses().sla(now, this::daysEnds));
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
                Priority.valueOf((String) c[17]),
                (Boolean) c[18],
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
            boolean open = question.q().isEmpty() && question.asksForEnded().isEmpty();
            if (question.statuses().isEmpty()) return open ? and("t.is_open = true") : this;
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

        Sql sla(Instant now, Function<QueueQuestion, List<Map.Entry<Instant, List<String>>>> daysEnds) {
            return switch (question.sla()) {
                case "BREACHED" -> and("(t.missed = true or t.queue_due < ?)", at(now));
                case "AT_RISK" -> and("t.missed = false and t.risk_at <= ? and t.queue_due >= ?", at(now), at(now));
                case "DUE_SOON" -> and("t.queue_due >= ? and t.queue_due < ?", at(now), at(now.plus(SOON)));
                case "DUE_TODAY" -> dueToday(now, daysEnds.apply(question));
                case "PAUSED" -> and("t.paused = true");
                default -> this;
            };
        }

        /** Mostly one zone: the stores of other days are named, the rest has the most common one. */
        private Sql dueToday(Instant now, List<Map.Entry<Instant, List<String>>> days) {
            if (days.isEmpty()) return and("t.queue_due < t.queue_due");
            and("t.queue_due >= ?", at(now));
            if (days.size() == 1) return and("t.queue_due < ?", at(days.get(0).getKey()));
            var ends = new StringBuilder("t.queue_due < case");
            for (var day : days.subList(1, days.size())) {
                ends.append(" when t.pickup_store in (")
                        .append(String.join(
                                ", ", Collections.nCopies(day.getValue().size(), "?")))
                        .append(") then cast(? as timestamp with time zone)");
                values.addAll(day.getValue());
                values.add(at(day.getKey()));
            }
            return and(
                    ends + " else cast(? as timestamp with time zone) end",
                    at(days.get(0).getKey()));
        }

        Sql age(Instant now) {
            if (question.age().isEmpty()) return this;
            var band = AgeBand.valueOf(question.age());
            var with = new ArrayList<String>();
            for (TicketStatus status : TicketStatus.values()) if (status.isInCustody()) with.add(status.name());
            and("t.status in (" + String.join(", ", Collections.nCopies(with.size(), "?")) + ")", with.toArray());
            and("t.received_at <= ?", at(band.latest(now)));
            band.after(now).ifPresent(after -> and("t.received_at > ?", at(after)));
            return this;
        }

        Sql ended() {
            question.asksForEnded().ifPresent(promise -> {
                var period = List.<Object>of(promise.kind().name(), at(promise.from()), at(promise.to()));
                conditions.add(PromisesKept.condition(promise.result()));
                values.addAll(period);
                if (promise.result().equals(Ended.MET)) values.addAll(period);
            });
            return this;
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
