package org.aftercare.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.access.Caller;

/** A file of devices. {@link ImportBench} lays it down and moves it on, in the transactions that read it. */
@Entity
@Table(name = "device_import")
class DeviceImport {
    @Id
    private long id;

    private String name = "";

    @Column(name = "sent_by")
    private String sentBy = "";

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RECEIVING;

    @Column(name = "rows_sent")
    private long sent;

    @Column(name = "rows_read")
    private long read;

    private long registered;
    private long completed;
    private long unchanged;
    private long rejected;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    protected DeviceImport() {}

    /** It is here as a whole: whoever is free may read it. */
    void begin(Instant at) {
        state = ImportState.WAITING;
        receivedAt = at;
        leaseUntil = at;
    }

    boolean isOf(Caller caller) {
        return sentBy.equals(caller.name());
    }

    ImportState state() {
        return state;
    }

    long id() {
        return id;
    }

    ImportCard card() {
        return new ImportCard(
                id,
                name,
                sentBy,
                state,
                sent,
                read,
                registered,
                completed,
                unchanged,
                rejected,
                receivedAt,
                Optional.ofNullable(startedAt),
                Optional.ofNullable(endedAt));
    }
}
