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
import jakarta.persistence.Version;
import java.time.Instant;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketNumber;

/** A single part. Whoever moves it holds its shelf. */
@Entity
@Table(name = "part_item")
@SequenceGenerator(name = "part_item", sequenceName = "part_item_seq", allocationSize = 50)
class PartItem {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "part_item")
    private long id;

    @Version
    private long version;

    private String number;

    @Enumerated(EnumType.STRING)
    private PartPlace place;

    private StoreCode store;
    private String ticket = "";

    @Enumerated(EnumType.STRING)
    private PartFault fault = PartFault.NONE;

    private String reference = "";

    @Column(name = "sent_from")
    private StoreCode sentFrom;

    @Column(name = "due_at")
    private Instant dueAt;

    protected PartItem() {}

    /** New, in a store, for whoever needs it. */
    PartItem(String number, StoreCode store) {
        this.number = number;
        this.store = store;
        place = PartPlace.FREE;
    }

    /** What came out of a phone. */
    static PartItem takenOut(PartItem fitted) {
        var old = new PartItem(fitted.number, fitted.store);
        old.setAside(PartFault.TAKEN_OUT, fitted.ticket);
        return old;
    }

    void reserve(String repair) {
        place = PartPlace.RESERVED;
        ticket = repair;
    }

    void free() {
        place = PartPlace.FREE;
        ticket = "";
        fault = PartFault.NONE;
        dueAt = null;
        sentFrom = null;
    }

    void fit() {
        place = PartPlace.FITTED;
    }

    void setAside(PartFault why, String repair) {
        place = PartPlace.DEFECTIVE;
        fault = why;
        ticket = repair;
    }

    void returned(String parcel) {
        place = PartPlace.MAKER;
        reference = parcel;
    }

    void gone(PartPlace where) {
        place = where;
        dueAt = null;
    }

    void send(StoreCode goal, Instant due) {
        place = PartPlace.TRANSIT;
        sentFrom = store;
        store = goal;
        dueAt = due;
    }

    /** Who has it by the ledger. */
    Holder holder() {
        return switch (place) {
            case FREE, RESERVED, DEFECTIVE -> Holder.store(store);
            case TRANSIT -> Holder.transit(PartLabel.of(id));
            case FITTED -> Holder.fitted(ticket);
            case MAKER -> Holder.MAKER;
            case SCRAPPED -> Holder.SCRAPPED;
            case LOST -> Holder.LOST;
        };
    }

    boolean isReservedFor(TicketNumber repair) {
        return place == PartPlace.RESERVED && ticket.equals(repair.value());
    }

    /** What came out of a phone is never new again. */
    boolean cannot(PartAct act) {
        return act == PartAct.PUT_BACK && fault == PartFault.TAKEN_OUT;
    }

    Thing thing() {
        return Thing.part(id);
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    PartPlace place() {
        return place;
    }

    StoreCode store() {
        return store;
    }

    String ticket() {
        return ticket;
    }

    PartCard card() {
        return new PartCard(PartLabel.of(id), number, place, store, ticket, fault, reference, sentFrom, dueAt);
    }
}
