package org.aftercare.access;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Everybody who may come in, and the tokens they hold. */
@Dependent
class People {
    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    void add(Person person) {
        entities.persist(person);
    }

    void add(ApiToken token) {
        entities.persist(token);
    }

    Optional<Person> find(String name) {
        return entities.createQuery("select p from Person p where p.name = :name", Person.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** With its person, in one query. */
    Optional<ApiToken> token(String hash) {
        return entities.createQuery("select t from ApiToken t join fetch t.person where t.hash = :hash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    List<PersonCard> benchOf(StoreCode store) {
        return entities.createQuery(
                        "select p from Person p where p.store = :store and p.role in :roles order by p.name",
                        Person.class)
                .setParameter("store", store)
                .setParameter("roles", List.of(Role.TECHNICIAN, Role.LEAD))
                .getResultStream()
                .map(Person::card)
                .toList();
    }

    /** Clerks, technicians and leads, by name. */
    Stream<Colleague> ofStores(Collection<StoreCode> stores) {
        if (stores.isEmpty()) return Stream.of();
        return entities.createQuery(
                        "select p from Person p where p.store in :stores and p.role in :roles order by p.name",
                        Person.class)
                .setParameter("stores", stores)
                .setParameter("roles", List.of(Role.CLERK, Role.TECHNICIAN, Role.LEAD))
                .getResultStream()
                .map(Person::colleague);
    }

    /** Managers of these regions and head office, by name. */
    Stream<Colleague> above(Collection<RegionCode> regions) {
        if (regions.isEmpty()) return Stream.of();
        return entities.createQuery(
                        "select p from Person p where p.role = :manager and p.region in :regions or p.role = :office"
                                + " order by p.name",
                        Person.class)
                .setParameter("manager", Role.MANAGER)
                .setParameter("regions", regions)
                .setParameter("office", Role.OFFICE)
                .getResultStream()
                .map(Person::colleague);
    }

    List<StoreCode> storesWith(Role role) {
        return entities.createQuery(
                        "select distinct p.store from Person p where p.role = :role and p.store is not null",
                        StoreCode.class)
                .setParameter("role", role)
                .getResultList();
    }
}
