package org.aftercare.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who owns a phone of ours. Added by {@link Customers#add}, so that twins become one. */
@Entity
class Customer {
    @Id
    private long id;

    @Column(name = "match_key")
    private String matchKey;

    private String name;
    private String phone;
    private String email;
    private String language;

    protected Customer() {}

    /** The newest word counts. */
    void tell(String newEmail, String newLanguage) {
        if (!newEmail.isEmpty()) email = newEmail;
        language = newLanguage;
    }

    CustomerCard card() {
        return new CustomerCard(id, name, phone, email, language);
    }
}
