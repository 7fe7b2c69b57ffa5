package org.aftercare.ticket;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftercare.access.Caller;
import org.aftercare.network.Occupant.Closing;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InstantColumn;
import org.aftercare.platform.StoreCode;

/** Gives all open tickets of a store to another, by a handful of statements however many they are. */
@Dependent
class Rehomings {
    private static final String LINE =
            "insert into timeline (id, ticket_id, kind, to_status, bench_store, statutory, at,"
                    + " actor, role, words, finding, detail) select nextval('timeline_seq'), t.id, '%s', t.status, %s,"
                    + " t.statutory, ?1, ?2, ?3, ?4, '', ?5 from ticket t where t.is_open = true and t.%s = ?6";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** An open ticket that has to do with the store: it is fetched there, its bench is there, or both. */
    record Held(String number, boolean isFetched, boolean isRepaired) {}

    /** Nobody else changes these until the transaction ends. */
    List<Held> hold(StoreCode store) {
        List<?> rows = entities.createNativeQuery("select number, pickup_store, bench_store from ticket"
                        + " where is_open = true and (pickup_store = ?1 or bench_store = ?1) order by id for update")
                .setParameter(1, store.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Held(
                        (String) row[0],
                        store.value().equals(row[1]),
                        store.value().equals(row[2])))
                .toList();
    }

    long count(StoreCode store, String column) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from ticket where is_open = true and " + column + " = ?1")
                        .setParameter(1, store.value())
                        .getSingleResult())
                .longValue();
    }

    void rehome(Closing closing, Caller actor) {
        entities.flush();
        var at = notBefore(closing);
        var from = closing.store().code();
        var to = closing.successor();
        write("REHOMED", "t.bench_store", "pickup_store", closing, at, actor, Whereabouts.way(from, to.code()));
        var bench = "'" + to.code() + "'";
        write(
                "ROUTED",
                bench,
                "bench_store",
                closing,
                at.plus(1, ChronoUnit.MICROS),
                actor,
                to.code().value());
        move("pickup_store = ?1, pickup_region = ?2", "pickup_store", from, to);
        move("bench_store = ?1, bench_region = ?2, assignee = ''", "bench_store", from, to);
        // what was read of them before is no longer so
        entities.clear();
    }

    private void write(
            String kind, String bench, String column, Closing closing, Instant at, Caller actor, String detail) {
        entities.createNativeQuery(LINE.formatted(kind, bench, column))
                .setParameter(1, at.atOffset(ZoneOffset.UTC))
                .setParameter(2, actor.name())
                .setParameter(3, actor.role().name())
                .setParameter(4, closing.reason())
                .setParameter(5, detail)
                .setParameter(6, closing.store().code().value())
                .executeUpdate();
    }

    private void move(String what, String column, StoreCode from, StoreCard to) {
        entities.createNativeQuery("update ticket set version = version + 1, " + what + " where is_open = true and "
                        + column + " = ?3")
                .setParameter(1, to.code().value())
                .setParameter(2, to.region().value())
                .setParameter(3, from.value())
                .executeUpdate();
    }

    /** That instant, but none before what is told of any of them already: the clocks of two nodes differ. */
    private Instant notBefore(Closing closing) {
        List<?> later = entities.createNativeQuery("select l.at from timeline l join ticket t on t.id = l.ticket_id"
                        + " where t.is_open = true and (t.pickup_store = ?1 or t.bench_store = ?1) and l.at >= ?2"
                        + " order by l.at desc limit 1")
                .setParameter(1, closing.store().code().value())
                .setParameter(2, closing.at().atOffset(ZoneOffset.UTC))
                .getResultList();
        return later.isEmpty() ? closing.at() : InstantColumn.read(later.get(0)).plus(1, ChronoUnit.MICROS);
    }
}
