package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.logistics.Discrepancy.Kind;
import org.aftercare.platform.InstantColumn;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/**
 * Compares ledger, tickets and parcels in the database. One statement for each kind, however much there is; each reads
 * what is open, held or on the way in the stores that were asked for, never what is over.
 */
@Dependent
class Discrepancies {
    /** The network answers for the phone: as {@code TicketStatus.isInCustody} has it. */
    private static final String IN_CUSTODY = "is_open = true and %1$s.status not in ('BOOKED', 'COLLECTED')";

    /** What stands on a part's bag, as {@code PartLabel} has it. */
    private static final String LABEL = "concat('P-', case when i.id < 1000000"
            + " then substring(cast(1000000 + i.id as varchar(20)) from 2) else cast(i.id as varchar(20)) end)";

    private static final String SINCE = "coalesce(h.since, cast('1970-01-01 00:00:00+00' as timestamp with time zone))";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /**
     * @param stores which must have to do with it; empty for all
     * @param after the key of the last one seen; 0 for the first
     */
    List<Discrepancy> of(Kind kind, Optional<Collection<StoreCode>> stores, long after, Instant now, int limit) {
        var query = entities.createNativeQuery(sql(kind, stores))
                .setParameter(1, after)
                .setParameter(2, limit);
        if (kind == Kind.OVERDUE) query.setParameter(3, now.atOffset(ZoneOffset.UTC));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> discrepancy(kind, (Object[]) row)).toList();
    }

    /** Each gives key, ticket, label, holder, detail, two or three stores, and since when. */
    private static String sql(Kind kind, Optional<Collection<StoreCode>> stores) {
        return switch (kind) {
            case NOT_HELD ->
                """
                    select t.id, t.number, t.device_label, h.holder, '', t.pickup_store, t.bench_store, '', t.opened_at
                      from ticket t left join custody_holding h on h.device_id = t.device_id
                     where t.%s and (h.thing is null or h.kind not in ('store', 'transit')) and t.id > ?1 %s
                     order by t.id limit ?2""".formatted(IN_CUSTODY.formatted("t"), within(stores, "t.pickup_store", "t.bench_store"));
            case NO_TICKET -> """
                    select h.device_id, h.ticket, k.device_label, h.holder, '', h.place, '', '', h.since
                      from custody_holding h left join ticket k on k.number = h.ticket
                     where h.kind = 'store' and h.device_id > ?1 %s
                       and not exists (select 1 from ticket t where t.device_id = h.device_id and t.%s)
                       and not exists (select 1 from loaner l where l.live_device = h.device_id)
                       and not exists (select 1 from swap_unit u where u.stock_device = h.device_id)
                       and not exists (select 1 from old_unit o where o.lying_device = h.device_id)
                     order by h.device_id limit ?2""".formatted(within(stores, "h.place"), IN_CUSTODY.formatted("t"));
            case NO_PARCEL -> """
                    select h.device_id, h.ticket, k.device_label, h.holder, '', k.pickup_store, k.bench_store, '', h.since
                      from custody_holding h left join ticket k on k.number = h.ticket
                     where h.kind = 'transit' and h.device_id > ?1 %s
                       and not exists (select 1 from transfer l where l.ticket = h.ticket and l.travelling is not null
                             and cast(l.id as varchar(20)) = h.place)
                     order by h.device_id limit ?2""".formatted(within(stores, "k.pickup_store", "k.bench_store"));
            case EMPTY_PARCEL -> """
                    select l.id, l.ticket, k.device_label, h.holder, '', l.from_store, l.to_store, '', l.dispatched_at
                      from transfer l join ticket k on k.number = l.ticket
                      left join custody_holding h on h.device_id = l.device_id
                     where l.travelling > '' and l.id > ?1 %s
                       and (h.thing is null or h.kind <> 'transit' or h.place <> cast(l.id as varchar(20)))
                     order by l.id limit ?2""".formatted(within(stores, "l.from_store", "l.to_store"));
            case OVERDUE -> """
                    select l.id, l.ticket, k.device_label, concat('transit:', l.id), '', l.from_store, l.to_store, '', l.due_at
                      from transfer l join ticket k on k.number = l.ticket
                     where l.travelling > '' and l.due_at < ?3 and l.id > ?1 %s
                     order by l.id limit ?2""".formatted(within(stores, "l.from_store", "l.to_store"));
            case TWO_TICKETS -> """
                    select t.id, t.number, t.device_label, h.holder, o.number, t.pickup_store, o.pickup_store, t.bench_store, t.opened_at
                      from ticket t join ticket o on o.device_id = t.device_id and o.id < t.id
                      left join custody_holding h on h.device_id = t.device_id
                     where t.is_open = true and t.status <> 'COLLECTED' and o.is_open = true and o.status <> 'COLLECTED'
                       and t.id > ?1 %s
                     order by t.id limit ?2""".formatted(within(stores, "t.pickup_store", "t.bench_store", "o.pickup_store"));
            case PART_HOLDER -> """
                    select d.id, d.ticket, d.label, d.holder, d.number, d.store, '', '', d.since from (
                        select i.id, i.ticket, %1$s as label, h.holder, i.number, i.store, %2$s as since
                          from part_item i left join custody_holding h on h.thing = concat('part:', i.id)
                         where i.place in ('FREE', 'RESERVED', 'DEFECTIVE', 'TRANSIT') and i.id > ?1
                           and (h.thing is null
                                or i.place = 'TRANSIT' and h.kind <> 'transit'
                                or i.place <> 'TRANSIT' and (h.kind <> 'store' or h.place <> i.store))
                        union all
                        select i.id, i.ticket, %1$s, h.holder, i.number, i.store, h.since
                          from custody_holding h
                          join part_item i on i.id = case when h.thing like 'part:%%' then cast(substring(h.thing from 6) as bigint) end
                         where h.kind in ('store', 'transit') and h.thing like 'part:%%' and i.id > ?1
                           and i.place in ('FITTED', 'MAKER', 'SCRAPPED', 'LOST')) d
                     where 1 = 1 %3$s
                     order by d.id limit ?2""".formatted(LABEL, SINCE, within(stores, "d.store"));
            case PART_UNWANTED -> """
                    select i.id, i.ticket, %s, concat('store:', i.store), i.number, i.store, '', '', %s
                      from part_item i left join custody_holding h on h.thing = concat('part:', i.id)
                      left join part_want w on w.ticket = i.ticket and w.number = i.number
                      left join ticket t on t.number = i.ticket
                     where i.place = 'RESERVED' and i.id > ?1 %s
                       and (w.id is null or w.store <> i.store or t.bench_store <> i.store
                            or t.status not in ('DIAGNOSING', 'AWAITING_PARTS', 'AWAITING_APPROVAL', 'APPEALED', 'IN_REPAIR'))
                     order by i.id limit ?2""".formatted(LABEL, SINCE, within(stores, "i.store"));
            case PART_COUNT -> """
                    select w.id, w.ticket, w.number, concat('store:', w.store), w.number, w.store, '', '', w.promised_at
                      from part_want w
                     where w.id > ?1 %s
                       and (w.missing < 0 or w.quantity - w.missing <> (select count(*) from part_item i
                             where i.ticket = w.ticket and i.place = 'RESERVED' and i.number = w.number))
                     order by w.id limit ?2""".formatted(within(stores, "w.store"));
            case LOANER_OWED -> """
                    select o.id, o.ticket, o.label, 'customer', o.code, o.store, '', '', coalesce(t.collected_at, t.ended_at, o.lent_at)
                      from loan o join ticket t on t.number = o.ticket
                     where o.open_loaner > 0 and o.waived_at is null and not (t.%s) and o.id > ?1 %s
                     order by o.id limit ?2""".formatted(IN_CUSTODY.formatted("t"), within(stores, "o.store"));
            case STOCK_ELSEWHERE -> """
                    select s.device_id, coalesce(h.ticket, ''), s.label, h.holder, '', s.store, '', '', s.since from (
                        select l.live_device as device_id, l.label, l.store, l.since,
                               case l.state when 'LENT' then 'customer' else concat('store:', l.store) end as holder
                          from loaner l where l.live_device > ?1
                        union all
                        select u.stock_device, u.label, u.store, u.added_at, concat('store:', u.store)
                          from swap_unit u where u.stock_device > ?1
                        union all
                        select o.lying_device, o.label, o.store, o.kept_at, concat('store:', o.store)
                          from old_unit o where o.lying_device > ?1) s
                      left join custody_holding h on h.device_id = s.device_id
                     where (h.thing is null or h.holder <> s.holder) %s
                     order by s.device_id limit ?2""".formatted(within(stores, "s.store"));
            case BROKEN -> """
                    select b.nth, b.ticket, k.device_label, h.holder, b.kind, k.pickup_store, k.bench_store, '', b.at
                      from custody_break b left join ticket k on k.number = b.ticket
                      left join custody_holding h on h.thing = b.thing
                     where b.check_id = (select max(c.id) from custody_check c) and b.nth > ?1 %s
                     order by b.nth limit ?2""".formatted(within(stores, "k.pickup_store", "k.bench_store"));
        };
    }

    /** One of these columns names one of those stores; a code is capitals, digits and dashes. */
    private static String within(Optional<Collection<StoreCode>> stores, String... columns) {
        if (stores.isEmpty()) return "";
        if (stores.get().isEmpty()) return "and 1 = 0";
        var codes = stores.get().stream().map(code -> "'" + code + "'").collect(Collectors.joining(", "));
        return Arrays.stream(columns)
                .map(column -> column + " in (" + codes + ")")
                .collect(Collectors.joining(" or ", "and (", ")"));
    }

    private static Discrepancy discrepancy(Kind kind, Object[] row) {
        String ticket = text(row[1]);
        return new Discrepancy(
                kind,
                ((Number) row[0]).longValue(),
                ticket.isEmpty() ? null : new TicketNumber(ticket),
                text(row[2]),
                text(row[3]),
                text(row[4]),
                Stream.of(row[5], row[6], row[7])
                        .map(Discrepancies::text)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .map(StoreCode::new)
                        .toList(),
                InstantColumn.read(row[8]));
    }

    private static String text(Object column) {
        return Objects.toString(column, "");
    }
}
