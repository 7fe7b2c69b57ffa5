package org.aftercare.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** A store closes for good: at once, or on a day to come. {@link Closings#begin} writes it. */
@Entity
@Table(name = "store_closing")
class StoreClosing {
    @Id
    private long id;

    private StoreCode store;
    private StoreCode waiting;
    private StoreCode successor;
    private String reason;
    private String actor;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy = "";

    protected StoreClosing() {}

    void isDone(Instant at) {
        waiting = null;
        closedAt = at;
    }

    void withdraw(String who, Instant at) {
        waiting = null;
        withdrawnBy = who;
        withdrawnAt = at;
    }

    long id() {
        return id;
    }

    ClosingCard card() {
        return new ClosingCard(id, store, successor, reason, actor, saidAt, dueAt, closedAt, withdrawnAt, withdrawnBy);
    }
}
