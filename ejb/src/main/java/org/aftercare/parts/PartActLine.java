package org.aftercare.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One act on one part, and why; written once. */
@Entity
@Table(name = "part_act")
@SequenceGenerator(name = "part_act", sequenceName = "part_act_seq", allocationSize = 50)
class PartActLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "part_act")
    private long id;

    @Column(name = "item_id")
    private long item;

    @Enumerated(EnumType.STRING)
    private PartAct act;

    private String ticket;
    private String reason;
    private String actor;
    private Instant at;

    protected PartActLine() {}

    PartActLine(PartItem item, PartAct act, String ticket, String reason, String actor, Instant at) {
        this.item = item.id();
        this.act = act;
        this.ticket = ticket;
        this.reason = reason;
        this.actor = actor;
        this.at = at;
    }
}
