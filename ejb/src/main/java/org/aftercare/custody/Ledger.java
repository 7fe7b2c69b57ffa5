package org.aftercare.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The hand-overs of all things. */
@Dependent
class Ledger {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(HandedOver entry) {
        entities.persist(new LedgerEntry(entry));
        entities.flush();
    }

    Optional<HandedOver> last(Thing thing) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.thing = :thing order by e.position desc",
                        LedgerEntry.class)
                .setParameter("thing", thing.value())
                .setMaxResults(1)
                .getResultStream()
                .map(LedgerEntry::value)
                .findFirst();
    }

    List<HandedOver> of(Thing thing) {
        return entities.createQuery(
                        "select e from LedgerEntry e where e.thing = :thing order by e.position", LedgerEntry.class)
                .setParameter("thing", thing.value())
                .getResultStream()
                .map(LedgerEntry::value)
                .toList();
    }
}
