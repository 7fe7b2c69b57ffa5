package org.aftercare.logistics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.StoreCode;

/** A scan that found what should not be there; kept, so that somebody can be told. */
@Entity
@Table(name = "scan_exception")
@SequenceGenerator(name = "scan_exception", sequenceName = "scan_exception_seq", allocationSize = 50)
class ScanException {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "scan_exception")
    private long id;

    private StoreCode store;
    private String exception;
    private String code;
    private String ticket;

    @Column(name = "transfer_id")
    private Long transferId;

    private String actor;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy = "";

    private String reason = "";

    protected ScanException() {}

    /** @param transferId null when the phone isn't on any way */
    ScanException(StoreCode store, String code, Scanned scanned, Long transferId, String actor) {
        this.store = store;
        this.code = code;
        this.exception = scanned.exception();
        this.ticket = scanned.ticket();
        this.transferId = transferId;
        this.actor = actor;
        this.claimedAt = scanned.at();
        this.recordedAt = scanned.recordedAt();
    }

    void acknowledge(String why, String who, Instant at) {
        reason = why;
        acknowledgedBy = who;
        acknowledgedAt = at;
    }

    ScanExceptionCard card() {
        return new ScanExceptionCard(
                id,
                store,
                exception,
                code,
                ticket,
                actor,
                claimedAt,
                recordedAt,
                acknowledgedAt,
                acknowledgedBy,
                reason);
    }
}
