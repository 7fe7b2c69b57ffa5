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
import org.aftercare.ticket.TicketCard;

/** A repair that passed its check, and how long it was at the bench. */
@Entity
@Table(name = "repair_seen")
@SequenceGenerator(name = "repair_seen", sequenceName = "repair_seen_seq", allocationSize = 50)
class RepairSeen {
    /** Nothing is done in less, whatever was clicked: a minute, as hours. */
    private static final double LEAST = 1 / 60.0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "repair_seen")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    private String symptom;
    private String level;
    private StoreCode store;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Column(name = "log_hours")
    private double logHours;

    protected RepairSeen() {}

    /** @param symptom by which its time was reckoned */
    RepairSeen(TicketCard ticket, String symptom, double hours, Instant now) {
        ticketId = ticket.id();
        this.symptom = symptom;
        level = ticket.level();
        store = ticket.benchStore();
        finishedAt = now;
        logHours = Math.log(Math.max(LEAST, hours));
    }
}
