package org.aftercare.loaner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceCard;
import org.aftercare.platform.StoreCode;

/** One phone of a pool. */
@Entity
@SequenceGenerator(name = "loaner", sequenceName = "loaner_seq", allocationSize = 50)
class Loaner {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loaner")
    private long id;

    @Version
    private long version;

    private String code;
    private StoreCode store;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "live_device")
    private Long liveDevice;

    private String label;
    private String model;
    private String looks;
    private String accessories;
    private Integer battery;

    @Enumerated(EnumType.STRING)
    private LoanerState state;

    private String note = "";
    private Instant since;

    @Column(name = "by_whom")
    private String by;

    protected Loaner() {}

    Loaner(String code, DeviceCard device, AddLoaner told, String actor, Instant now) {
        this.code = code;
        store = told.store();
        deviceId = device.id();
        label = device.label();
        model = device.modelCode();
        looks = told.looks().strip();
        accessories = told.accessories().strip();
        battery = told.battery();
        becomes(LoanerState.POOL, "", actor, now);
    }

    void becomes(LoanerState next, String why, String actor, Instant now) {
        state = next;
        note = why;
        by = actor;
        since = now;
        liveDevice = next.isLive() ? Long.valueOf(deviceId) : null;
    }

    /** It was scanned in another store, and is of its pool from now on; what was said of it stays said. */
    void moves(StoreCode to) {
        var told = note.isEmpty() ? way(to) : note + "; " + way(to);
        // a note that is full keeps what it says: the ledger tells the way, too
        if (told.length() <= PoolClerk.LONGEST) note = told;
        store = to;
    }

    private String way(StoreCode to) {
        return store + " → " + to;
    }

    /** As it was seen now. */
    void seen(String condition, String with, Integer capacity) {
        looks = condition;
        accessories = with;
        if (capacity != null) battery = capacity;
    }

    Thing phone() {
        return Thing.device(deviceId);
    }

    long id() {
        return id;
    }

    long deviceId() {
        return deviceId;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    StoreCode store() {
        return store;
    }

    LoanerState state() {
        return state;
    }

    LoanerCard card() {
        return new LoanerCard(
                id, code, store, deviceId, label, model, looks, accessories, battery, state, note, since, by);
    }
}
