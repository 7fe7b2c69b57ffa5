package org.aftercare.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.List;
import org.aftercare.platform.ReferenceVersions;

/** Everything that was ever said about stores' calendars, and what each version of one says; nothing is taken away. */
@ApplicationScoped
class CalendarActs {
    private static final String CALENDAR = "calendar";

    @PersistenceContext(unitName = "aftercare")
    EntityManager entities;

    @Inject
    ReferenceVersions contents;

    /** In the order of their numbers, from after that one on. */
    List<CalendarAct> after(int number) {
        return entities
                .createQuery("select a from KeptAct a where a.number > :number order by a.number", KeptAct.class)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(KeptAct::value)
                .toList();
    }

    /** The number of the latest act; 0 before the first. */
    int last() {
        return entities.createQuery("select coalesce(max(a.number), 0) from KeptAct a", Integer.class)
                .getSingleResult();
    }

    /** Until this transaction ends nobody else, at any node, says anything: the first act stands for all. */
    void lock() {
        entities.createNativeQuery("select number from calendar_act where number = 1 for update")
                .getResultList();
    }

    /** @return false where somebody else has taken the number */
    boolean append(CalendarAct act) {
        return entities.createNativeQuery("insert into calendar_act"
                                + " (number, store, country, in_force_from, origin, actor, reason, acted_at, changes)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict do nothing")
                        .setParameter(1, act.number())
                        .setParameter(2, act.store() == null ? "" : act.store().value())
                        .setParameter(3, act.country())
                        .setParameter(4, act.from().atOffset(ZoneOffset.UTC))
                        .setParameter(5, act.origin().name())
                        .setParameter(6, act.actor())
                        .setParameter(7, act.reason())
                        .setParameter(8, act.at().atOffset(ZoneOffset.UTC))
                        .setParameter(9, ChangeJson.write(act.changes()))
                        .executeUpdate()
                == 1;
    }

    /** Keeps what a version says, by which an explanation can be read for ever. */
    void keep(String version, String definition) {
        contents.keep(CALENDAR, version, definition);
    }
}
