package org.aftercare.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Somebody who works for the network, or a machine of a point of sale. */
@Entity
@SequenceGenerator(name = "person", sequenceName = "person_seq", allocationSize = 50)
class Person {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person")
    private long id;

    private String name;

    @Column(name = "full_name")
    private String fullName;

    @Enumerated(EnumType.STRING)
    private Role role;

    private StoreCode store;
    private RegionCode region;
    private String password;
    private String email;
    private String language;

    protected Person() {}

    Person(PersonCard card, Scope scope, Contact contact, String passwordHash) {
        name = card.name();
        fullName = card.fullName();
        role = card.role();
        store = scope.onlyStore().orElse(null);
        region = scope.onlyRegion().orElse(null);
        password = passwordHash;
        email = contact.email();
        language = contact.language();
    }

    /** Takes over what isn't known yet. */
    void learn(Contact contact) {
        if (email.isEmpty()) email = contact.email();
        if (language.isEmpty()) language = contact.language();
    }

    long id() {
        return id;
    }

    String password() {
        return password;
    }

    Caller caller() {
        return new Caller(name, role, scope());
    }

    private Scope scope() {
        if (store != null) return new Scope.AtStore(store, region);
        return region != null ? new Scope.InRegion(region) : new Scope.Everywhere();
    }

    Colleague colleague() {
        return new Colleague(name, fullName, role, scope(), new Contact(email, language));
    }

    PersonCard card() {
        String place = store != null ? store.value() : region != null ? region.value() : "";
        return new PersonCard(name, fullName, role, place);
    }
}
