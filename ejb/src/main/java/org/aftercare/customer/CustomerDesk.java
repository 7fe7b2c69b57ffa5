package org.aftercare.customer;

import jakarta.ejb.Stateless;
import java.util.Optional;

/** Knows the customers, and nothing more of them than the repair needs. */
@Stateless
public class CustomerDesk {
    /**
     * The customer with this phone (else this e-mail) and name, or a new one. Known ones get the newest e-mail and language.
     *
     * @throws org.aftercare.platform.InvalidInput fields {@code customer.name}, {@code customer.phone}, {@code customer.email}, {@code customer.language}
     */
    public CustomerCard welcome(NewCustomer customer) {
        throw new UnsupportedOperationException();
    }

    /** By phone as typed, for prefilling at intake. */
    public Optional<CustomerCard> byPhone(String phone, String country) {
        throw new UnsupportedOperationException();
    }

    public CustomerCard byId(long id) {
        throw new UnsupportedOperationException();
    }
}
