package org.aftercare.loaner;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** All loans. */
@Dependent
class Loans {
    /** More than any store has out. */
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Loan loan) {
        entities.persist(loan);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Loan> find(long id) {
        return Optional.ofNullable(entities.find(Loan.class, id));
    }

    /** As it is now; nobody else ends it until this transaction does. */
    Loan locked(Loan loan) {
        entities.refresh(loan, LockModeType.PESSIMISTIC_WRITE);
        return loan;
    }

    /** The one that is out on that ticket. */
    Optional<Loan> out(TicketNumber ticket) {
        return entities.createQuery("select l from Loan l where l.openTicket = :ticket", Loan.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    /** The one that the loaner is out on. */
    Optional<Loan> outOf(long loaner) {
        return entities.createQuery("select l from Loan l where l.openLoaner = :loaner", Loan.class)
                .setParameter("loaner", loaner)
                .getResultStream()
                .findFirst();
    }

    /** The newest first. */
    List<Loan> of(TicketNumber ticket) {
        return list("l.ticket = :key", ticket, "l.id desc");
    }

    /** What is out, the oldest first. */
    List<Loan> out(StoreCode store) {
        return list("l.openStore = :key", store, "l.id");
    }

    long countOut(StoreCode store) {
        return entities.createQuery("select count(l) from Loan l where l.openStore = :store", Long.class)
                .setParameter("store", store)
                .getSingleResult();
    }

    /** A loan that is out. */
    record Out(String code, TicketNumber ticket) {}

    /** What is out from there is out from the other store from now on. @return all of it, the oldest first */
    List<Out> rehome(StoreCode from, StoreCode to) {
        entities.flush();
        var out = entities.createQuery(
                        "select l.code, l.ticket from Loan l where l.openStore = :store order by l.id", Object[].class)
                .setParameter("store", from)
                .getResultStream()
                .map(row -> new Out((String) row[0], (TicketNumber) row[1]))
                .toList();
        entities.createNativeQuery(
                        "update loan set version = version + 1, store = ?1, open_store = ?1 where open_store = ?2")
                .setParameter(1, to.value())
                .setParameter(2, from.value())
                .executeUpdate();
        entities.clear();
        return out;
    }

    private List<Loan> list(String which, Object key, String order) {
        return entities.createQuery("select l from Loan l where " + which + " order by " + order, Loan.class)
                .setParameter("key", key)
                .setMaxResults(SHOWN)
                .getResultList();
    }
}
