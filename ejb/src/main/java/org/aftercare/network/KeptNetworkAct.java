package org.aftercare.network;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An act as it is kept. Read here only: {@link NetworkActs} adds them. */
@Entity
@Table(name = "network_act")
class KeptNetworkAct {
    @Id
    private int number;

    @Column(name = "in_force_from")
    private Instant from;

    @Enumerated(EnumType.STRING)
    private NetworkAct.Origin origin;

    private String actor;
    private String reason;

    @Column(name = "acted_at")
    private Instant at;

    private String changes;

    protected KeptNetworkAct() {}

    NetworkAct value() {
        return new NetworkAct(number, from, origin, actor, reason, at, FactsJson.read(changes));
    }
}
