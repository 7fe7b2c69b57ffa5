package org.aftercare.custody;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The doors into the ledger: a lock that many writers share and one sealer takes alone, made of row locks, for H2 has no
 * other. Writers take whichever door is free, so they never wait for each other until there are more than doors.
 */
@Dependent
class Gates {
    private static final int GATES = 32;

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    /** Stands in a door until the transaction ends. @return the first day that isn't sealed, and won't be before that */
    LocalDate enter() {
        var free = doors("select open_from from custody_gate limit 1 for update skip locked");
        if (!free.isEmpty()) return day(free.get(0));
        int any = ThreadLocalRandom.current().nextInt(GATES) + 1;
        return day(doors("select open_from from custody_gate where gate = " + any + " for update")
                .get(0));
    }

    /** Waits until nobody stands in a door, and lets nobody in until the transaction ends. */
    void close() {
        doors("select open_from from custody_gate order by gate for update");
    }

    /** The caller has closed them. */
    void openFrom(LocalDate day) {
        entities.createNativeQuery("update custody_gate set open_from = ?1")
                .setParameter(1, Date.valueOf(day))
                .executeUpdate();
    }

    private List<?> doors(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static LocalDate day(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
