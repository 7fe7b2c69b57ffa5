package org.aftercare.swap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** What a store sent to the maker together; written once. */
@Entity
@Table(name = "maker_shipment")
@SequenceGenerator(name = "maker_shipment", sequenceName = "maker_shipment_seq", allocationSize = 1)
class Shipment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "maker_shipment")
    private long id;

    private StoreCode store;
    private String carrier;
    private String reference;
    private int units;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    protected Shipment() {}

    Shipment(StoreCode store, SendUnits told, int units, String actor, Instant now) {
        this.store = store;
        carrier = told.carrier().strip();
        reference = told.reference().strip();
        this.units = units;
        sentBy = actor;
        sentAt = now;
    }

    long id() {
        return id;
    }

    StoreCode store() {
        return store;
    }

    ShipmentCard card() {
        return new ShipmentCard(ShipmentCard.number(id), store, carrier, reference, units, sentAt, sentBy);
    }
}
