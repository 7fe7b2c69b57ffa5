package org.aftercare.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** Somebody of the store owes a customer a call. What they answered when it opened stays here, however they change it. */
@Entity
@Table(name = "call_back")
class CallBack {
    private static final int WORST_TWO = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_back")
    @SequenceGenerator(name = "call_back", sequenceName = "call_back_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "invitation_id")
    private long invitation;

    private TicketNumber ticket;

    @Column(name = "customer_id")
    private long customer;

    private StoreCode store;
    private RegionCode region;
    private int overall;
    private Boolean fixed;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "tell_at")
    private Instant tellAt;

    private boolean closed;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CallBack() {}

    CallBack(Invitation of, StoreCard calling, Answer answer, Instant openedAt, Instant dueAt) {
        invitation = of.id();
        ticket = of.ticket();
        customer = of.customerId();
        store = calling.code();
        region = calling.region();
        overall = answer.overall();
        fixed = answer.fixed().orElse(null);
        this.openedAt = openedAt;
        this.dueAt = dueAt;
        tellAt = openedAt;
        changedAt = openedAt;
    }

    /** Whoever answers so is called. */
    static boolean isOwedAfter(Answer answer) {
        return answer.overall() <= WORST_TWO || answer.fixed().equals(Optional.of(false));
    }

    /** The caller has seen that it is open. */
    CallTry tried(CallOutcome outcome, String note, String by, Instant at) {
        if (outcome.closes()) {
            closed = true;
            closedAt = at;
            tellAt = null;
        }
        changedBy = by;
        changedAt = at;
        return new CallTry(id, outcome, note, by, at);
    }

    /** It is another store's from now on; its hours have run as they have. */
    void moveTo(StoreCard successor) {
        store = successor.code();
        region = successor.region();
    }

    /** When the next letter of it is due, after one now: one as it opens, one when it is overdue; null for no more. */
    Instant tellNextAt(Instant now) {
        return isOverdue(now) ? null : dueAt;
    }

    boolean isOverdue(Instant now) {
        return !closed && !dueAt.isAfter(now);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isToBeTold(Instant now) {
        return tellAt != null && !tellAt.isAfter(now);
    }

    StaleCallBack stale() {
        return new StaleCallBack(ticket, version, changedBy, changedAt);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    long invitation() {
        return invitation;
    }

    TicketNumber ticket() {
        return ticket;
    }

    long customer() {
        return customer;
    }

    StoreCode store() {
        return store;
    }

    RegionCode region() {
        return region;
    }

    int overall() {
        return overall;
    }

    Optional<Boolean> fixed() {
        return Optional.ofNullable(fixed);
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
