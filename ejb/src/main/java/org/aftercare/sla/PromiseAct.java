package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An act as it is kept. Read here only: {@link SlaShelf} adds them. */
@Entity
@Table(name = "sla_policy_act")
class PromiseAct {
    @Id
    private int number;

    private String version;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "open_too")
    private boolean openToo;

    @Enumerated(EnumType.STRING)
    private SlaPolicyAct.Kind kind;

    private String actor;
    private String reason;

    @Column(name = "acted_at")
    private Instant at;

    protected PromiseAct() {}

    SlaPolicyAct value() {
        return new SlaPolicyAct(number, version, from, openToo, kind, actor, reason, at);
    }
}
