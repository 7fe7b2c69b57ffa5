package org.aftercare.swap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.platform.StoreCode;

/** A unit that is kept to be given instead of another, until it is. */
@Entity
@Table(name = "swap_unit")
@SequenceGenerator(name = "swap_unit", sequenceName = "swap_unit_seq", allocationSize = 50)
class SwapUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "swap_unit")
    private long id;

    private StoreCode store;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "stock_device")
    private Long stockDevice;

    @Column(name = "stock_store")
    private StoreCode stockStore;

    private String label;
    private String model;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "gone_at")
    private Instant goneAt;

    @Column(name = "gone_by")
    private String goneBy = "";

    private String ticket = "";
    private String reason = "";

    protected SwapUnit() {}

    SwapUnit(StoreCode store, DeviceCard device, String actor, Instant now) {
        this.store = store;
        stockStore = store;
        deviceId = device.id();
        stockDevice = deviceId;
        label = device.label();
        model = device.modelCode();
        addedBy = actor;
        addedAt = now;
    }

    void give(String number, String actor, Instant now) {
        ticket = number;
        leave(actor, now);
    }

    void withdraw(String why, String actor, Instant now) {
        reason = why;
        leave(actor, now);
    }

    /** It was scanned in another store, and is of its stock from now on. */
    void moves(StoreCode to) {
        store = to;
        stockStore = to;
    }

    private void leave(String actor, Instant now) {
        goneBy = actor;
        goneAt = now;
        stockDevice = null;
        stockStore = null;
    }

    boolean isInStock() {
        return stockDevice != null;
    }

    StoreCode store() {
        return store;
    }

    String label() {
        return label;
    }

    Thing phone() {
        return Thing.device(deviceId);
    }

    SwapUnitCard card() {
        return new SwapUnitCard(id, store, deviceId, label, model, addedAt, addedBy);
    }
}
