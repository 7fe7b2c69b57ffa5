package org.aftercare.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.aftercare.platform.Sha256;

/** One hand-over; written once, never changed. Its hash covers the entry before it. */
@Entity
@Table(name = "custody_entry")
@SequenceGenerator(name = "custody", sequenceName = "custody_seq", allocationSize = 50)
class LedgerEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "custody")
    private long id;

    private String thing;
    private int position;

    @Column(name = "from_holder")
    private String from;

    @Column(name = "to_holder")
    private String to;

    private String ticket;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;
    private String hash;

    protected LedgerEntry() {}

    LedgerEntry(HandedOver entry) {
        thing = entry.thing().value();
        position = entry.position();
        from = entry.from().value();
        to = entry.to().value();
        ticket = entry.ticket();
        claimedAt = entry.claimedAt();
        recordedAt = entry.recordedAt();
        actor = entry.actor();
        hash = entry.hash();
    }

    HandedOver value() {
        return new HandedOver(
                new Thing(thing),
                position,
                new Holder(from),
                new Holder(to),
                ticket,
                claimedAt,
                recordedAt,
                actor,
                hash);
    }

    /** SHA-256 over the hash before and every field, in hexadecimal. */
    static String hash(String before, HandedOver entry) {
        var sealed = String.join(
                "\n",
                before,
                entry.thing().value(),
                String.valueOf(entry.position()),
                entry.from().value(),
                entry.to().value(),
                entry.ticket(),
                entry.claimedAt().toString(),
                entry.recordedAt().toString(),
                entry.actor());
        return Sha256.hex(sealed);
    }
}
