package org.aftercare.warranty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

@ApplicationScoped
class Decisions {
    @PersistenceContext
    EntityManager entities;

    long add(Decision decision) {
        entities.persist(decision);
        return decision.id();
    }

    Optional<Decision> find(long id) {
        return Optional.ofNullable(entities.find(Decision.class, id));
    }
}
