package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.InstantColumn;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** All tickets with their timelines and photos, as the database keeps them. */
@Dependent
class Tickets {
    private static final String LOADS = "select t.benchStore, t.liesIn, count(t), sum(t.workMinutes) from Ticket t"
            + " where t.open = true and t.status in :waiting";
    private static final String BY_PLACE = " group by t.benchStore, t.liesIn";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Ticket ticket) {
        entities.persist(ticket);
        ticket.numbered();
    }

    void add(TimelineLine line) {
        entities.persist(line);
    }

    void add(Photo photo) {
        entities.persist(photo);
        entities.flush();
    }

    Optional<Ticket> find(TicketNumber number) {
        return Optional.ofNullable(entities.find(Ticket.class, number.sequence()));
    }

    Optional<Ticket> byId(long id) {
        return Optional.ofNullable(entities.find(Ticket.class, id));
    }

    List<Ticket> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select t from Ticket t where t.id in :ids", Ticket.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<Ticket> lockedById(long id) {
        return Optional.ofNullable(entities.find(Ticket.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The same, and nobody else may write it until this transaction ends. */
    Optional<Ticket> locked(TicketNumber number) {
        return Optional.ofNullable(entities.find(Ticket.class, number.sequence(), LockModeType.PESSIMISTIC_WRITE));
    }

    void flush() {
        entities.flush();
    }

    List<TimelineLine> timeline(long ticketId) {
        return entities.createQuery(
                        "select t from TimelineLine t where t.ticketId = :ticket order by t.at, t.id",
                        TimelineLine.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    /** Of several tickets, each one's in order. */
    List<TimelineLine> timelines(Collection<Long> ticketIds) {
        if (ticketIds.isEmpty()) return List.of();
        return entities.createQuery(
                        "select t from TimelineLine t where t.ticketId in :tickets order by t.at, t.id",
                        TimelineLine.class)
                .setParameter("tickets", ticketIds)
                .getResultList();
    }

    List<Ticket> all(Collection<TicketNumber> numbers) {
        if (numbers.isEmpty()) return List.of();
        return entities.createQuery("select t from Ticket t where t.id in :ids order by t.id", Ticket.class)
                .setParameter(
                        "ids", numbers.stream().map(TicketNumber::sequence).toList())
                .getResultList();
    }

    boolean cameBetween(String deviceLabel, Instant after, Instant until) {
        return entities.createQuery(
                                "select count(t) from Ticket t where t.deviceLabel = :label"
                                        + " and (t.openedAt > :after and t.openedAt <= :until"
                                        + " or t.receivedAt > :after and t.receivedAt <= :until)",
                                Long.class)
                        .setParameter("label", deviceLabel)
                        .setParameter("after", after)
                        .setParameter("until", until)
                        .getSingleResult()
                > 0;
    }

    /** In the order of their ids. */
    List<Ticket> open(Optional<StoreCode> store, long afterId, int limit) {
        var query = entities.createQuery(
                        "select t from Ticket t where t.open = true and t.id > :after"
                                + (store.isPresent() ? " and (t.pickupStore = :store or t.benchStore = :store)" : "")
                                + " order by t.id",
                        Ticket.class)
                .setParameter("after", afterId)
                .setMaxResults(limit);
        store.ifPresent(one -> query.setParameter("store", one));
        return query.getResultList();
    }

    /** That instant, but none before what is told of the ticket already: the clocks of two nodes differ. */
    Instant notBefore(Ticket ticket, Instant now) {
        return lastLine(ticket.id())
                .map(TimelineLine::at)
                .filter(last -> last.isAfter(now))
                .map(last -> last.plus(1, ChronoUnit.MICROS))
                .orElse(now);
    }

    Optional<TimelineLine> lastLine(long ticketId) {
        return entities.createQuery(
                        "select t from TimelineLine t where t.ticketId = :ticket order by t.at desc, t.id desc",
                        TimelineLine.class)
                .setParameter("ticket", ticketId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** When the ticket last came to DIAGNOSING, if it ever did. */
    Optional<Instant> diagnosedSince(long ticketId) {
        return entities.createQuery(
                        // a maximum would come unconverted, on PostgreSQL as a timestamp
                        "select t.at from TimelineLine t where t.ticketId = :ticket and t.step is not null"
                                + " and t.to = :diagnosing and t.from <> :diagnosing order by t.at desc",
                        Instant.class)
                .setParameter("ticket", ticketId)
                .setParameter("diagnosing", TicketStatus.DIAGNOSING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<PhotoCard> photos(long ticketId) {
        return entities.createQuery(
                        "select new org.aftercare.ticket.PhotoCard("
                                + "p.id, p.sha256, p.width, p.height, p.bytes, p.at, p.actor, p.role)"
                                + " from Photo p where p.ticketId = :ticket order by p.id",
                        PhotoCard.class)
                .setParameter("ticket", ticketId)
                .getResultList();
    }

    Optional<Photo> photo(long ticketId, long photoId) {
        return entities.createQuery("select p from Photo p where p.ticketId = :ticket and p.id = :id", Photo.class)
                .setParameter("ticket", ticketId)
                .setParameter("id", photoId)
                .getResultStream()
                .findFirst();
    }

    /** What waits at each bench: the number of tickets and their usual work. */
    List<BenchLoad> benchLoads(Set<TicketStatus> waiting) {
        return added(entities.createQuery(LOADS + BY_PLACE, Object[].class).setParameter("waiting", waiting));
    }

    /** What waits at that bench before a phone that was opened then. */
    BenchLoad ahead(StoreCode bench, Instant opened, Set<TicketStatus> waiting) {
        var before = entities.createQuery(
                        LOADS + " and t.benchStore = :bench and (t.openedAt < :opened or t.status <> :received)"
                                + BY_PLACE,
                        Object[].class)
                .setParameter("waiting", waiting)
                .setParameter("bench", bench)
                .setParameter("opened", opened)
                .setParameter("received", TicketStatus.RECEIVED);
        return added(before).stream().findFirst().orElse(new BenchLoad(bench, 0, 0, 0, 0));
    }

    List<OwnIntake> ownIntake(Instant since) {
        return entities.createNativeQuery("select bench_store, min(opened_at), sum(work_minutes) from ticket"
                        + " where opened_at >= ?1 and pickup_store = bench_store group by bench_store")
                .setParameter(1, since.atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> intake((Object[]) row))
                .toList();
    }

    private static OwnIntake intake(Object[] row) {
        return new OwnIntake(new StoreCode((String) row[0]), InstantColumn.read(row[1]), ((Number) row[2]).longValue());
    }

    private static List<BenchLoad> added(TypedQuery<Object[]> byPlace) {
        Map<StoreCode, BenchLoad> loads = new LinkedHashMap<>();
        for (Object[] row : byPlace.getResultList()) {
            var bench = (StoreCode) row[0];
            long tickets = ((Number) row[2]).longValue();
            long minutes = ((Number) row[3]).longValue();
            boolean there = bench.equals(row[1]);
            loads.merge(
                    bench,
                    new BenchLoad(bench, tickets, minutes, there ? tickets : 0, there ? minutes : 0),
                    BenchLoad::plus);
        }
        return List.copyOf(loads.values());
    }

    /** Received at that region's benches, lying there, and touched by nobody; the oldest first, at most so many. */
    List<Ticket> untouched(RegionCode region, int limit) {
        return entities.createQuery(
                        "select t from Ticket t where t.benchRegion = :region and t.open = true"
                                + " and t.status = :received and t.liesIn = t.benchStore and t.assignee = ''"
                                + " order by t.queueDue, t.id",
                        Ticket.class)
                .setParameter("region", region)
                .setParameter("received", TicketStatus.RECEIVED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whose promise should be looked at by now, the longest overdue first. */
    List<TicketNumber> toLookAt(Instant by, int limit) {
        return entities.createQuery(
                        "select t.number from Ticket t where t.lookAt <= :by order by t.lookAt, t.id",
                        TicketNumber.class)
                .setParameter("by", by)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is told of a ticket from now on; not a change that anybody who has it before them must look at again. */
    void promise(Ticket ticket, Instant likely, Instant safely, Optional<Instant> look) {
        // native: an update in the query language would make the ticket another version
        var update = entities.createNativeQuery("update ticket set likely_by = ?1, safely_by = ?2, look_at = "
                        + (look.isPresent() ? "?4" : "null") + " where id = ?3")
                .setParameter(1, likely.atOffset(ZoneOffset.UTC))
                .setParameter(2, safely.atOffset(ZoneOffset.UTC))
                .setParameter(3, ticket.id());
        look.ifPresent(at -> update.setParameter(4, at.atOffset(ZoneOffset.UTC)));
        update.executeUpdate();
        entities.refresh(ticket);
    }

    List<Ticket> openAt(Collection<StoreCode> stores, long after, int limit) {
        if (stores.isEmpty()) return List.of();
        return entities.createQuery(
                        "select t from Ticket t where t.open = true and t.id > :after"
                                + " and (t.pickupStore in :stores or t.benchStore in :stores) order by t.id",
                        Ticket.class)
                .setParameter("after", after)
                .setParameter("stores", stores)
                .setMaxResults(limit)
                .getResultList();
    }

    List<TicketNumber> openOf(long deviceId) {
        return entities.createQuery(
                        "select t.number from Ticket t where t.deviceId = :device and t.open = true and t.status <> :collected",
                        TicketNumber.class)
                .setParameter("device", deviceId)
                .setParameter("collected", TicketStatus.COLLECTED)
                .getResultList();
    }

    /** Tickets whose coverage has to be decided again by that instant, the longest overdue first. */
    List<TicketNumber> toDecide(Instant by, int limit) {
        return entities.createQuery(
                        "select t.number from Ticket t where t.decideAt <= :by order by t.decideAt, t.id",
                        TicketNumber.class)
                .setParameter("by", by)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Open tickets that stand so for longer than until that instant, the longest first. */
    List<TicketNumber> standing(TicketStatus status, Instant before, int limit) {
        return entities.createQuery(
                        "select t.number from Ticket t where t.open = true and t.status = :status"
                                + " and t.statusSince < :before order by t.statusSince",
                        TicketNumber.class)
                .setParameter("status", status)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
