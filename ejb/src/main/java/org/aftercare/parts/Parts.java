package org.aftercare.parts;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.aftercare.platform.InstantColumn;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** All parts, orders, and what repairs need. */
@Dependent
class Parts {
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Nobody else gives or takes parts of these numbers in that store until this act is done. */
    void hold(StoreCode store, Collection<String> numbers) {
        for (String number : new TreeSet<>(numbers)) hold(store, number);
    }

    private void hold(StoreCode store, String number) {
        entities.createNativeQuery("insert into part_shelf (store, number) values (?1, ?2) on conflict do nothing")
                .setParameter(1, store.value())
                .setParameter(2, number)
                .executeUpdate();
        entities.createNativeQuery("select number from part_shelf where store = ?1 and number = ?2 for update")
                .setParameter(1, store.value())
                .setParameter(2, number)
                .getResultList();
    }

    <T> T add(T fresh) {
        entities.persist(fresh);
        entities.flush();
        return fresh;
    }

    void flush() {
        entities.flush();
    }

    /** As it is now; the caller holds its shelf. */
    void anew(Object known) {
        entities.refresh(known);
    }

    Optional<PartItem> item(long id) {
        return Optional.ofNullable(entities.find(PartItem.class, id));
    }

    /** The oldest first. */
    List<PartItem> lying(StoreCode store, String number, PartPlace place, int limit) {
        return query(
                        "select i from PartItem i where i.store = :store and i.place = :place and i.number = :number"
                                + " order by i.id",
                        PartItem.class)
                .setParameter("store", store)
                .setParameter("place", place)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As the database has it now: what was read before a shelf was held may be another by then. */
    private <T> TypedQuery<T> query(String jpql, Class<T> type) {
        return entities.createQuery(jpql, type).setHint("eclipselink.refresh", "true");
    }

    long count(StoreCode store, String number, PartPlace place) {
        return entities.createQuery(
                        "select count(i) from PartItem i where i.store = :store and i.place = :place and i.number = :number",
                        Long.class)
                .setParameter("store", store)
                .setParameter("place", place)
                .setParameter("number", number)
                .getSingleResult();
    }

    long count(StoreCode store, Collection<PartPlace> places) {
        return entities.createQuery(
                        "select count(i) from PartItem i where i.store = :store and i.place in :places", Long.class)
                .setParameter("store", store)
                .setParameter("places", places)
                .getSingleResult();
    }

    /** Orders that aren't all here. */
    long outstanding(StoreCode store) {
        return entities.createQuery(
                        "select count(o) from PartOrder o where o.store = :store and o.outstanding > 0", Long.class)
                .setParameter("store", store)
                .getSingleResult();
    }

    /** The same, however many; by number, so that whoever takes several takes them in one order. */
    List<PartOrder> allOpen(StoreCode store) {
        return query(
                        "select o from PartOrder o where o.store = :store and o.outstanding > 0"
                                + " order by o.number, o.id",
                        PartOrder.class)
                .setParameter("store", store)
                .getResultList();
    }

    /** Whether one of that number had been put into that repair's phone, and was dead. */
    boolean isDead(String ticket, String number) {
        return entities.createQuery(
                                "select count(i) from PartItem i where i.ticket = :ticket and i.number = :number"
                                        + " and i.fault = :dead",
                                Long.class)
                        .setParameter("ticket", ticket)
                        .setParameter("number", number)
                        .setParameter("dead", PartFault.DEAD)
                        .getSingleResult()
                > 0;
    }

    /** Repairs that need parts there. */
    List<TicketNumber> wanting(StoreCode store) {
        return entities.createQuery(
                        "select distinct w.ticket from PartWant w where w.store = :store", TicketNumber.class)
                .setParameter("store", store)
                .getResultList();
    }

    List<PartItem> reserved(TicketNumber ticket) {
        return query(
                        "select i from PartItem i where i.ticket = :ticket and i.place = :place order by i.id",
                        PartItem.class)
                .setParameter("ticket", ticket.value())
                .setParameter("place", PartPlace.RESERVED)
                .getResultList();
    }

    /** Whatever has to do with it, by number, the oldest first. */
    List<PartItem> of(TicketNumber ticket) {
        return query("select i from PartItem i where i.ticket = :ticket order by i.number, i.id", PartItem.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** In a store, in some places, by number, the oldest first, from after that one on. */
    List<PartItem> in(StoreCode store, Collection<PartPlace> places, long after, int limit) {
        return query(
                        "select i from PartItem i where i.store = :store and i.place in :places and i.id > :after"
                                + " order by i.id",
                        PartItem.class)
                .setParameter("store", store)
                .setParameter("places", places)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<PartOrder> order(long id) {
        return Optional.ofNullable(entities.find(PartOrder.class, id));
    }

    /** What is on its way from the maker, the soonest first. */
    List<PartOrder> open(StoreCode store) {
        return query(
                        "select o from PartOrder o where o.store = :store and o.outstanding > 0"
                                + " order by o.expectedAt, o.id",
                        PartOrder.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    List<PartOrder> open(StoreCode store, String number) {
        return query(
                        "select o from PartOrder o where o.store = :store and o.number = :number and o.outstanding > 0"
                                + " order by o.expectedAt, o.id",
                        PartOrder.class)
                .setParameter("store", store)
                .setParameter("number", number)
                .getResultList();
    }

    List<PartOrder> open(TicketNumber ticket) {
        return query(
                        "select o from PartOrder o where o.ticket = :ticket and o.outstanding > 0"
                                + " order by o.expectedAt, o.id",
                        PartOrder.class)
                .setParameter("ticket", ticket.value())
                .getResultList();
    }

    List<PartWant> wants(TicketNumber ticket) {
        return query("select w from PartWant w where w.ticket = :ticket order by w.number", PartWant.class)
                .setParameter("ticket", ticket)
                .getResultList();
    }

    Optional<PartWant> want(TicketNumber ticket, String number) {
        return wants(ticket).stream()
                .filter(want -> want.number().equals(number))
                .findFirst();
    }

    /** Who waits for it, the oldest promise first. */
    List<PartWant> waiting(StoreCode store, String number) {
        return query(
                        "select w from PartWant w where w.store = :store and w.number = :number and w.missing > 0"
                                + " order by w.promisedAt, w.id",
                        PartWant.class)
                .setParameter("store", store)
                .setParameter("number", number)
                .getResultList();
    }

    /** Who waits for anything, the oldest promise first. */
    List<PartWant> waiting(StoreCode store) {
        return query(
                        "select w from PartWant w where w.store = :store and w.missing > 0"
                                + " order by w.promisedAt, w.id",
                        PartWant.class)
                .setParameter("store", store)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    boolean isMissing(TicketNumber ticket) {
        return wants(ticket).stream().anyMatch(want -> want.missing() > 0);
    }

    void forget(PartWant want) {
        entities.remove(want);
        entities.flush();
    }

    void arrived(TicketNumber ticket, Instant now) {
        entities.createNativeQuery("insert into part_arrival (ticket, since) values (?1, ?2) on conflict do nothing")
                .setParameter(1, ticket.value())
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void movedOn(TicketNumber ticket) {
        entities.createNativeQuery("delete from part_arrival where ticket = ?1")
                .setParameter(1, ticket.value())
                .executeUpdate();
    }

    /** The longest first. */
    List<TicketNumber> arrivals(int limit) {
        List<?> rows = entities.createNativeQuery("select ticket from part_arrival order by since, ticket limit ?1")
                .setParameter(1, limit)
                .getResultList();
        return rows.stream().map(row -> new TicketNumber((String) row)).toList();
    }

    /** What has to do with the parts that a repair needs, in every store at once. */
    List<Fact> facts(TicketNumber ticket) {
        List<?> rows =
                entities.createNativeQuery("""
                        select 'NEED', w.store, w.number, w.quantity, cast(null as timestamp with time zone)
                          from part_want w where w.ticket = ?1
                        union all
                        select 'HERE', i.store, i.number, count(*), cast(null as timestamp with time zone)
                          from part_item i
                         where i.number in (select number from part_want where ticket = ?1)
                           and (i.place = 'FREE' or i.place = 'RESERVED' and i.ticket = ?1)
                         group by i.store, i.number
                        union all
                        select 'OTHERS', w.store, w.number, sum(w.missing), cast(null as timestamp with time zone)
                          from part_want w
                         where w.number in (select number from part_want where ticket = ?1)
                           and w.missing > 0 and w.ticket <> ?1
                         group by w.store, w.number
                        union all
                        select 'ORDER', o.store, o.number, o.outstanding, o.expected_at
                          from part_order o
                         where o.number in (select number from part_want where ticket = ?1) and o.outstanding > 0""").setParameter(1, ticket.value()).getResultList();
        return rows.stream().map(row -> fact((Object[]) row)).toList();
    }

    /** @param kind NEED, HERE, OTHERS wait, or ORDER @param at when the order is expected, else null */
    record Fact(String kind, StoreCode store, String number, int pieces, Instant at) {}

    private static Fact fact(Object[] row) {
        return new Fact(
                (String) row[0],
                new StoreCode((String) row[1]),
                (String) row[2],
                ((Number) row[3]).intValue(),
                row[4] == null ? null : InstantColumn.read(row[4]));
    }

    /** How many of each number are in each place of a store, and are set aside for being dead on arrival. */
    List<StockCount> stock(StoreCode store) {
        List<?> rows =
                entities.createNativeQuery("""
                        select i.number, i.place, count(*) from part_item i
                         where i.store = ?1 and i.place in ('FREE', 'RESERVED', 'DEFECTIVE', 'TRANSIT')
                         group by i.number, i.place
                        union all
                        select i.number, 'DEAD', count(*) from part_item i
                         where i.store = ?1 and i.fault = 'DEAD'
                         group by i.number""").setParameter(1, store.value()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StockCount((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /** @param what a {@link PartPlace}, or DEAD */
    record StockCount(String number, String what, int pieces) {}
}
