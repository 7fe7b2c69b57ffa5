package org.aftercare.customer;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.POS;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;

/** Knows the customers, and nothing more of them than the repair needs. */
@Stateless
public class CustomerDesk {
    @Inject
    Customers customers;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * The customer with this phone (else this e-mail) and name, or a new one. Known ones get the newest e-mail and
     * language. The name is kept as typed, in any script.
     *
     * @throws InvalidInput fields {@code customer.name} (REQUIRED, TOO_LONG, MALFORMED), {@code customer.phone}
     *     (PHONE_INVALID, CONTACT_REQUIRED when there is no e-mail either), {@code customer.email} (EMAIL_INVALID),
     *     {@code customer.language} (LANGUAGE_UNKNOWN)
     */
    public CustomerCard welcome(NewCustomer customer) {
        callers.mustBe(CLERK, LEAD, TECHNICIAN, OFFICE, POS, SYSTEM);
        var checked = CheckedCustomer.of(customer);
        var key = checked.matchKey();
        var known = customers.byMatch(key);
        if (known.isEmpty()) customers.add(checked, clock.instant());
        var present = known.or(() -> customers.byMatch(key)).orElseThrow();
        present.tell(checked.email(), checked.language());
        return present.card();
    }

    /** What {@link #welcome} would refuse, for a desk that tells it together with its own; nothing is kept. */
    public List<FieldError> problems(NewCustomer customer) {
        callers.current();
        try {
            CheckedCustomer.of(customer);
            return List.of();
        } catch (InvalidInput refused) {
            return refused.errors();
        }
    }

    /** By phone as typed, for prefilling at intake: the latest who gave it. */
    public Optional<CustomerCard> byPhone(String phone, String country) {
        callers.mustBe(CLERK, LEAD, TECHNICIAN, OFFICE, SYSTEM);
        return CheckedCustomer.e164(phone.strip(), country)
                .flatMap(customers::byPhone)
                .map(Customer::card);
    }

    /** Those of them that there are. */
    public List<CustomerCard> all(Collection<Long> ids) {
        callers.current();
        return customers.all(ids).stream().map(Customer::card).toList();
    }

    /** @throws NotFound */
    public CustomerCard byId(long id) {
        callers.current();
        return customers.byId(id).map(Customer::card).orElseThrow(() -> new NotFound("customer", id));
    }
}
