package org.aftercare.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** An act as it is kept. Read here only: {@link CalendarActs} adds them. */
@Entity
@Table(name = "calendar_act")
class KeptAct {
    @Id
    private int number;

    /** Text, for a country's act has none. */
    private String store;

    private String country;

    @Column(name = "in_force_from")
    private Instant from;

    @Enumerated(EnumType.STRING)
    private CalendarAct.Origin origin;

    private String actor;
    private String reason;

    @Column(name = "acted_at")
    private Instant at;

    private String changes;

    protected KeptAct() {}

    CalendarAct value() {
        return new CalendarAct(
                number,
                store.isEmpty() ? null : new StoreCode(store),
                country,
                from,
                origin,
                actor,
                reason,
                at,
                ChangeJson.read(changes));
    }
}
