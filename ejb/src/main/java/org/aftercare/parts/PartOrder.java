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

/** Parts of one number that the maker was asked for. */
@Entity
@Table(name = "part_order")
@SequenceGenerator(name = "part_order", sequenceName = "part_order_seq", allocationSize = 50)
class PartOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "part_order")
    private long id;

    @Version
    private long version;

    private String number;
    private StoreCode store;
    private int quantity;
    private int outstanding;

    @Column(name = "expected_at")
    private Instant expectedAt;

    private String ticket;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ordered_by")
    private String orderedBy;

    protected PartOrder() {}

    /** @param ticket empty text for stock */
    PartOrder(String number, StoreCode store, int quantity, String ticket, Instant expectedAt) {
        this.number = number;
        this.store = store;
        this.quantity = quantity;
        this.ticket = ticket;
        this.expectedAt = expectedAt;
        outstanding = quantity;
    }

    void place(String actor, Instant now) {
        orderedBy = actor;
        orderedAt = now;
    }

    /** What came; more than was asked for does no harm. */
    void came(int pieces) {
        outstanding = Math.max(0, outstanding - pieces);
    }

    void expect(Instant then) {
        expectedAt = then;
    }

    /** The store that it was for is closed. */
    void goTo(StoreCode successor) {
        store = successor;
    }

    void callOff() {
        outstanding = 0;
    }

    /** The repair that it was for doesn't need it any more. */
    void forStock() {
        ticket = "";
    }

    boolean isOpen() {
        return outstanding > 0;
    }

    int outstanding() {
        return outstanding;
    }

    String number() {
        return number;
    }

    String ticket() {
        return ticket;
    }

    StoreCode store() {
        return store;
    }

    PartOrderCard card() {
        return new PartOrderCard(id, number, store, quantity, outstanding, expectedAt, ticket, orderedAt, orderedBy);
    }
}
