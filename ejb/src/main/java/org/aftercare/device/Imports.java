package org.aftercare.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Imports {
    @PersistenceContext
    EntityManager entities;

    Optional<DeviceImport> find(long id) {
        return Optional.ofNullable(entities.find(DeviceImport.class, id));
    }

    /** Those that are here as a whole, the newest first. @param sender whose alone; empty text for everybody's */
    List<DeviceImport> newest(String sender, long before, int most) {
        return entities.createQuery(
                        "select i from DeviceImport i where (:sender = '' or i.sentBy = :sender) and i.id < :before"
                                + " and i.state <> org.aftercare.device.ImportState.RECEIVING order by i.id desc",
                        DeviceImport.class)
                .setParameter("sender", sender)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }
}
