package org.aftercare.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Histories {
    @PersistenceContext
    EntityManager entities;

    /** Two statements, whatever the device has been through. */
    History of(long deviceId) {
        return new History(
                plans(deviceId).stream().map(BoughtPlanRow::plan).toList(),
                entities.createQuery(
                                "select r from PastRepairRow r where r.deviceId = :device order by r.id",
                                PastRepairRow.class)
                        .setParameter("device", deviceId)
                        .getResultStream()
                        .map(PastRepairRow::repair)
                        .toList());
    }

    List<BoughtPlanRow> plans(long deviceId) {
        return entities.createQuery(
                        "select p from BoughtPlanRow p where p.deviceId = :device order by p.id", BoughtPlanRow.class)
                .setParameter("device", deviceId)
                .getResultList();
    }

    void add(Object row) {
        entities.persist(row);
    }

    Optional<PastRepairRow> open(String ticket) {
        return entities.createQuery(
                        "select r from PastRepairRow r where r.ticket = :ticket and r.handedBack is null",
                        PastRepairRow.class)
                .setParameter("ticket", ticket)
                .getResultStream()
                .findFirst();
    }

    void move(long from, long to) {
        for (String row : List.of("BoughtPlanRow", "PastRepairRow"))
            entities.createQuery("update " + row + " r set r.deviceId = :to where r.deviceId = :from")
                    .setParameter("from", from)
                    .setParameter("to", to)
                    .executeUpdate();
    }
}
