package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** One leg of a phone's way. It ends by a scan at the other store, or when the phone is given up as lost. */
@Entity
@SequenceGenerator(name = "transfer", sequenceName = "transfer_seq", allocationSize = 50)
class Transfer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transfer")
    private long id;

    private TicketNumber ticket;
    private TicketNumber travelling;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "from_store")
    private StoreCode from;

    @Column(name = "to_store")
    private StoreCode to;

    private String reason;

    @Column(name = "dispatched_at")
    private Instant dispatchedAt;

    @Column(name = "dispatched_by")
    private String dispatchedBy;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "manifest_id")
    private Long manifest;

    @Column(name = "forward_to")
    private StoreCode forwardTo;

    @Column(name = "came_to")
    private StoreCode cameTo;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_by")
    private String receivedBy = "";

    protected Transfer() {}

    Transfer(TicketCard ticket, StoreCode from, StoreCode to, String reason) {
        this.ticket = ticket.number();
        this.deviceId = ticket.deviceId();
        this.from = from;
        this.to = to;
        this.reason = reason;
        travelling = this.ticket;
    }

    void goWith(Manifest others) {
        manifest = others.id();
    }

    void dispatch(String actor, Instant at, Instant due) {
        dispatchedBy = actor;
        dispatchedAt = at;
        dueAt = due;
    }

    void receive(String actor, Instant at) {
        receivedBy = actor;
        receivedAt = at;
        travelling = null;
    }

    /** It was sent to another store, but came here. */
    void cameAstray(StoreCode store, String actor, Instant at) {
        cameTo = store;
        receive(actor, at);
    }

    /** It won't arrive. */
    void giveUp() {
        travelling = null;
    }

    /** Also what is forwarded from a store that was closed meanwhile. */
    boolean goesTo(StoreCode store) {
        return to.equals(store) || store.equals(forwardTo);
    }

    boolean comesFrom(StoreCode store) {
        return from.equals(store);
    }

    /** The carrier, as the ledger names him. */
    Holder carrier() {
        return Holder.transit(id);
    }

    Thing phone() {
        return Thing.device(deviceId);
    }

    long id() {
        return id;
    }

    String reason() {
        return reason;
    }

    /** What became of it as the bag of a manifest. */
    ManifestBag bag(String label, Instant now) {
        return new ManifestBag(ticket, label, state(now), receivedAt, receivedBy);
    }

    private ManifestBag.State state(Instant now) {
        if (cameTo != null) return ManifestBag.State.ASTRAY;
        if (receivedAt != null) return ManifestBag.State.RECEIVED;
        if (travelling == null) return ManifestBag.State.LOST;
        return now.isAfter(dueAt) ? ManifestBag.State.MISSING : ManifestBag.State.ON_THE_WAY;
    }

    private String manifest() {
        return manifest == null ? "" : ManifestCard.number(manifest);
    }

    TicketNumber ticket() {
        return ticket;
    }

    TransferCard card() {
        return new TransferCard(
                id, ticket, from, to, dispatchedAt, dueAt, receivedAt, dispatchedBy, receivedBy, manifest());
    }
}
