package org.aftercare.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.access.Caller;
import org.aftercare.platform.StoreCode;

/** What was reported of a device, by whom and why: for ever. */
@Entity
@Table(name = "device_mark")
class MarkLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "device_mark_seq")
    @SequenceGenerator(name = "device_mark_seq", sequenceName = "device_mark_seq", allocationSize = 50)
    private long id;

    @Column(name = "device_id")
    private long deviceId;

    @Enumerated(EnumType.STRING)
    private Report report;

    private String reference = "";
    private String reason = "";

    @Column(name = "reported_by")
    private String by = "";

    private String store = "";

    @Column(name = "reported_at")
    private Instant at;

    protected MarkLine() {}

    MarkLine(long deviceId, ReportDevice told, Caller by, Instant at) {
        this.deviceId = deviceId;
        report = told.report();
        reference = told.reference().strip();
        reason = told.reason().strip();
        this.by = by.name();
        store = storeOf(by);
        this.at = at;
    }

    /** Their own, or a colleague's of the same store. */
    boolean isOf(Caller caller) {
        return by.equals(caller.name()) || !store.isEmpty() && store.equals(storeOf(caller));
    }

    MarkEntry entry() {
        return new MarkEntry(report, reference, reason, by, store, at);
    }

    private static String storeOf(Caller caller) {
        return caller.scope().onlyStore().map(StoreCode::value).orElse("");
    }
}
