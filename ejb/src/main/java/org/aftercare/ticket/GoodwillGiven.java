package org.aftercare.ticket;

import java.io.Serializable;
import java.time.Instant;
import org.aftercare.access.Role;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;

/**
 * Work that was given away.
 *
 * @param store whose budget it counts against: where the customer came
 * @param beyond a manager gave it beyond that budget
 */
public record GoodwillGiven(
        long id,
        TicketNumber ticket,
        StoreCode store,
        Money worth,
        boolean beyond,
        String reason,
        Instant at,
        String by,
        Role role)
        implements Serializable {}
