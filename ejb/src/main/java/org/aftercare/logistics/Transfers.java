package org.aftercare.logistics;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** All legs. */
@Dependent
class Transfers {
    private static final int SHOWN = 500;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Transfer transfer) {
        entities.persist(transfer);
    }

    /** A phone travels once at a time: the leg that ended is written before the next one. */
    void flush() {
        entities.flush();
    }

    /** The leg that the ticket's phone is on; ask while holding the ticket. */
    Optional<Transfer> travelling(TicketNumber ticket) {
        return entities.createQuery("select t from Transfer t where t.travelling = :ticket", Transfer.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    List<TransferCard> incoming(StoreCode store) {
        return cards("(t.to = :key or t.forwardTo = :key) and t.travelling is not null", store);
    }

    /** The tickets whose phones are on their way to the store. */
    List<String> comingTo(StoreCode store) {
        List<?> tickets = entities.createNativeQuery(
                        "select ticket from transfer where to_store = ?1 and travelling > '' order by id")
                .setParameter(1, store.value())
                .getResultList();
        return tickets.stream().map(String::valueOf).toList();
    }

    /** What comes to the one may come to the other as well, also what was forwarded to it. */
    void forward(StoreCode from, StoreCode to) {
        entities.flush();
        entities.createNativeQuery("update transfer set forward_to = ?2"
                        + " where (to_store = ?1 or forward_to = ?1) and travelling > ''")
                .setParameter(1, from.value())
                .setParameter(2, to.value())
                .executeUpdate();
    }

    List<TransferCard> outgoing(StoreCode store) {
        return cards("t.from = :key and t.travelling is not null", store);
    }

    List<TransferCard> of(TicketNumber ticket) {
        return cards("t.ticket = :key", ticket);
    }

    private List<TransferCard> cards(String which, Object key) {
        return entities.createQuery(
                        "select t from Transfer t where " + which + " order by t.dispatchedAt, t.id", Transfer.class)
                .setParameter("key", key)
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(Transfer::card)
                .toList();
    }

    Manifest add(Manifest manifest) {
        entities.persist(manifest);
        entities.flush();
        return manifest;
    }

    Optional<Manifest> manifest(long id) {
        return Optional.ofNullable(entities.find(Manifest.class, id));
    }

    /** In the order in which they were packed. */
    List<Transfer> with(Manifest manifest) {
        return entities.createQuery(
                        "select t from Transfer t where t.manifest = :manifest order by t.id", Transfer.class)
                .setParameter("manifest", manifest.id())
                .getResultList();
    }

    /** From or to the store, the newest first. */
    List<Manifest> manifests(String end, StoreCode store, long before, int limit) {
        return entities.createQuery(
                        "select m from Manifest m where m." + end + " = :store and m.id < :before order by m.id desc",
                        Manifest.class)
                .setParameter("store", store)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
