package org.aftercare.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class Customers {
    @PersistenceContext
    EntityManager entities;

    Optional<Customer> byMatch(String key) {
        return entities.createQuery("select c from Customer c where c.matchKey = :key", Customer.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The latest who gave this phone. */
    Optional<Customer> byPhone(String phone) {
        return entities.createQuery(
                        "select c from Customer c where c.phone = :phone order by c.id desc", Customer.class)
                .setParameter("phone", phone)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Customer> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return entities.createQuery("select c from Customer c where c.id in :ids", Customer.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    Optional<Customer> byId(long id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    /** Adds somebody unless a twin was faster, for whom it waits. */
    void add(CheckedCustomer customer, Instant at) {
        entities.createNativeQuery("insert into customer (id, match_key, name, phone, email, language, since)"
                        + " values (nextval('customer_seq'), ?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing")
                .setParameter(1, customer.matchKey())
                .setParameter(2, customer.name())
                .setParameter(3, customer.phone())
                .setParameter(4, customer.email())
                .setParameter(5, customer.language())
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
