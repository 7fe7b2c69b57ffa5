package org.aftercare.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** A bench that couldn't do a repair, and said why. */
@Entity
@Table(name = "route_refusal")
@SequenceGenerator(name = "route_refusal", sequenceName = "route_refusal_seq", allocationSize = 50)
class RouteRefusal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "route_refusal")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private StoreCode store;

    @Column(name = "refused_at")
    private Instant refusedAt;

    @Column(name = "refused_by")
    private String refusedBy;

    private String reason;

    protected RouteRefusal() {}

    RouteRefusal(long ticketId, StoreCode store, Instant at, String by, String reason) {
        this.ticketId = ticketId;
        this.store = store;
        refusedAt = at;
        refusedBy = by;
        this.reason = reason;
    }
}
