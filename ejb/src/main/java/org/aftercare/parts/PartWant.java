package org.aftercare.parts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** So many parts of one number that a repair needs at its bench. Whoever changes it holds the number's shelf there. */
@Entity
@Table(name = "part_want")
@SequenceGenerator(name = "part_want", sequenceName = "part_want_seq", allocationSize = 50)
class PartWant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "part_want")
    private long id;

    @Version
    private long version;

    private TicketNumber ticket;
    private String number;
    private StoreCode store;
    private int quantity;
    private int missing;

    @Column(name = "promised_at")
    private Instant promisedAt;

    protected PartWant() {}

    PartWant(TicketCard repair, String number) {
        ticket = repair.number();
        this.number = number;
        store = repair.benchStore();
        promisedAt = repair.safelyBy() == null ? repair.openedAt() : repair.safelyBy();
    }

    /** From now on it needs so many, those that it has among them. */
    void needs(int pieces) {
        missing += pieces - quantity;
        quantity = pieces;
    }

    void needsOneLess() {
        quantity--;
    }

    /** One was reserved for it. */
    void served() {
        missing--;
    }

    /** One that was reserved for it isn't any more. */
    void lost() {
        missing++;
    }

    int quantity() {
        return quantity;
    }

    int missing() {
        return missing;
    }

    TicketNumber ticket() {
        return ticket;
    }

    String number() {
        return number;
    }

    StoreCode store() {
        return store;
    }

    PartWantCard card(Instant expectedAt) {
        return new PartWantCard(ticket, number, store, quantity, missing, promisedAt, expectedAt);
    }
}
