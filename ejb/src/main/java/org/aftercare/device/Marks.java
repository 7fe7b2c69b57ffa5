package org.aftercare.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

@ApplicationScoped
class Marks {
    @PersistenceContext
    EntityManager entities;

    void add(MarkLine line) {
        entities.persist(line);
    }

    /** The newest first. */
    List<MarkLine> of(long deviceId) {
        return entities.createQuery(
                        "select m from MarkLine m where m.deviceId = :device order by m.id desc", MarkLine.class)
                .setParameter("device", deviceId)
                .getResultList();
    }
}
