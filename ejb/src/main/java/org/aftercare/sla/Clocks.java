package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.ticket.TicketNumber;

/** All clocks, what each waits for, and what was told of them. */
@Dependent
class Clocks {
    private static final String DUE = "select clock_id from sla_next_level where try_at <= ?1 order by try_at limit ?2";

    private static final int NODES = 4;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(SlaClock clock) {
        entities.persist(clock);
    }

    /** The row that the timer of a clock waits at. */
    NextLevel add(NextLevel next) {
        entities.persist(next);
        return next;
    }

    void add(LevelFired fired) {
        entities.persist(fired);
    }

    /** By kind, the first of each kind first. */
    List<SlaClock> of(TicketNumber ticket) {
        return entities.createQuery("select c from SlaClock c where c.ticket = :ticket", SlaClock.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .sorted(Comparator.comparing(SlaClock::kind).thenComparing(SlaClock::turn))
                .toList();
    }

    /** Those of these tickets that run, by id. */
    List<SlaClock> running(Collection<TicketNumber> tickets) {
        return entities.createQuery(
                        "select c from SlaClock c where c.ticket in :tickets and c.standing = :running order by c.id",
                        SlaClock.class)
                .setParameter("tickets", tickets)
                .setParameter("running", Run.Standing.RUNNING)
                .getResultList();
    }

    /** Clocks that run or are paused, in the order of their ids from after that one on. */
    List<SlaClock> open(long after, int limit) {
        return entities.createQuery(
                        "select c from SlaClock c where c.standing in :open and c.id > :after order by c.id",
                        SlaClock.class)
                .setParameter("open", List.of(Run.Standing.RUNNING, Run.Standing.PAUSED))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    List<SlaClock> of(Collection<Long> ids) {
        return entities.createQuery("select c from SlaClock c where c.id in :ids order by c.id", SlaClock.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Waits for a timer that holds one of them: it is done in a moment. */
    List<NextLevel> locked(Collection<Long> clockIds) {
        if (clockIds.isEmpty()) return List.of();
        return entities.createQuery(
                        "select n from NextLevel n where n.clockId in :ids order by n.clockId", NextLevel.class)
                .setParameter("ids", clockIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<NextLevel> waiting(Collection<Long> clockIds) {
        return entities.createQuery("select n from NextLevel n where n.clockId in :ids", NextLevel.class)
                .setParameter("ids", clockIds)
                .getResultList();
    }

    Optional<NextLevel> waiting(long clockId) {
        return Optional.ofNullable(entities.find(NextLevel.class, clockId));
    }

    /** Superseded ones too, oldest first. */
    List<LevelFired> fired(Collection<Long> clockIds) {
        if (clockIds.isEmpty()) return List.of();
        return entities.createQuery(
                        "select f from LevelFired f where f.clockId in :ids order by f.dueAt, f.id", LevelFired.class)
                .setParameter("ids", clockIds)
                .getResultList();
    }

    /**
     * Clocks at which a level is due, and theirs alone until this transaction ends; those that others have are skipped.
     * First a look by the index alone, at more than are asked for: where another node holds the oldest, or hangs with
     * them, there are others to take. What is locked is asked again whether it is due. Apart, for H2 would lock every
     * candidate of an ordered query, and PostgreSQL looks at a sub-select once for every row while it believes that
     * nothing is due.
     */
    List<Long> claim(Instant now, int limit) {
        var due = ids(entities.createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit * NODES));
        if (due.isEmpty()) return due;
        var these = due.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return ids(entities.createNativeQuery("select clock_id from sla_next_level where clock_id in (" + these
                        + ") and try_at <= ?1 limit ?2 for update skip locked")
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit));
    }

    private static List<Long> ids(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Whether that one is due still, and ours now. */
    boolean claimOne(long clockId, Instant now) {
        return !entities.createNativeQuery("select clock_id from sla_next_level where clock_id = ?1 and try_at <= ?2"
                        + " for update skip locked")
                .setParameter(1, clockId)
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .getResultList()
                .isEmpty();
    }
}
