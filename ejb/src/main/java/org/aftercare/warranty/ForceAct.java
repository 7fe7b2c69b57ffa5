package org.aftercare.warranty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** An act as it is kept. Read here only: {@link PolicyShelf} adds them. */
@Entity
@Table(name = "policy_act")
class ForceAct {
    @Id
    private int number;

    private String version;

    @Column(name = "in_force_from")
    private LocalDate from;

    @Enumerated(EnumType.STRING)
    private PolicyAct.Kind kind;

    private String actor;
    private String reason;

    @Column(name = "acted_at")
    private Instant at;

    protected ForceAct() {}

    PolicyAct value() {
        return new PolicyAct(number, version, from, kind, actor, reason, at);
    }
}
