package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.platform.StoreCode;

/**
 * One line of a ticket's history: from that instant it stood so.
 *
 * @param holder the store that has the phone; while it travels the one that sent it
 * @param travellingTo where it goes to; empty while it lies in a store
 * @param isContact staff wrote to the customer
 * @param statutory what is repaired is owed by law
 * @param actor who wrote the line, as {@code role}
 * @param counter where the phone was fetched then; empty: where it is fetched now
 */
public record StatusSince(
        TicketStatus status,
        Instant at,
        StoreCode holder,
        Optional<StoreCode> travellingTo,
        boolean isContact,
        boolean statutory,
        String actor,
        Role role,
        Optional<StoreCode> counter)
        implements Serializable {
    /** By the system, with the phone in that store. */
    public StatusSince(TicketStatus status, Instant at, StoreCode holder) {
        this(status, at, holder, Optional.empty(), false, false, "system", Role.SYSTEM);
    }

    /** It was fetched then where it is fetched now. */
    public StatusSince(
            TicketStatus status,
            Instant at,
            StoreCode holder,
            Optional<StoreCode> travellingTo,
            boolean isContact,
            boolean statutory,
            String actor,
            Role role) {
        this(status, at, holder, travellingTo, isContact, statutory, actor, role, Optional.empty());
    }

    /** The same, fetched at that store then. */
    StatusSince fetchedAt(StoreCode store) {
        return new StatusSince(status, at, holder, travellingTo, isContact, statutory, actor, role, Optional.of(store));
    }

    /** The same, owed by law. */
    public StatusSince asStatutory() {
        return new StatusSince(status, at, holder, travellingTo, isContact, true, actor, role, counter);
    }

    public boolean isTravelling() {
        return travellingTo.isPresent();
    }
}
