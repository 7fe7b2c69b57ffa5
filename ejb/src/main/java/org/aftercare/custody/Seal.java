package org.aftercare.custody;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.platform.Sha256;

/** A day of the ledger that is closed for ever. */
@Entity
@Table(name = "custody_seal")
class Seal {
    @Id
    @Column(name = "utc_day")
    private LocalDate day;

    private int entries;
    private String hash;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    protected Seal() {}

    /** @param before the hash of the day before; empty text for the first day */
    Seal(LocalDate day, String before, List<String> hashes, Instant now) {
        this.day = day;
        entries = hashes.size();
        hash = hash(day, before, hashes);
        sealedAt = now;
    }

    SealCard card() {
        return new SealCard(day, entries, hash, sealedAt);
    }

    /** @param hashes of the day's entries, by the instant they were recorded, then by id */
    static String hash(LocalDate day, String before, List<String> hashes) {
        return Sha256.hex(before + "\n" + day + "\n" + hashes.size() + "\n" + String.join("\n", hashes));
    }
}
