package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** What the timer waits for at one clock. Whoever changes a clock's firings holds the lock on this row. */
@Entity
@Table(name = "sla_next_level")
class NextLevel {
    @Id
    @Column(name = "clock_id")
    private long clockId;

    private Integer level;

    @Column(name = "fires_at")
    private Instant firesAt;

    @Column(name = "try_at")
    private Instant tryAt;

    protected NextLevel() {}

    NextLevel(long clockId) {
        this.clockId = clockId;
    }

    /** Empty: asleep, until history says otherwise. */
    void waitFor(Optional<Reckoning.Level> next) {
        level = next.map(Reckoning.Level::level).orElse(null);
        firesAt = next.map(Reckoning.Level::at).orElse(null);
        tryAt = firesAt;
    }

    void postpone(Instant until) {
        tryAt = until;
    }

    long clockId() {
        return clockId;
    }
}
