package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A level was reached and told. It stays, superseded, where a step that was written later shows that it wasn't. */
@Entity
@Table(name = "sla_firing")
@SequenceGenerator(name = "sla_firing", sequenceName = "sla_firing_seq", allocationSize = 50)
class LevelFired {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_firing")
    private long id;

    @Column(name = "clock_id")
    private long clockId;

    private int level;
    private int revision;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "fired_at")
    private Instant firedAt;

    @Column(name = "superseded_at")
    private Instant supersededAt;

    protected LevelFired() {}

    LevelFired(long clockId, Reckoning.Level level, int revision, Instant firedAt) {
        this.clockId = clockId;
        this.level = level.level();
        this.revision = revision;
        this.dueAt = level.at();
        this.firedAt = firedAt;
    }

    /** No longer so, unless history still says that the level was reached by then. @return whether it still is */
    boolean holds(Reckoning reckoning, Instant now) {
        Instant latest = firedAt.isAfter(now) ? firedAt : now;
        boolean stands = reckoning.levels().stream()
                .anyMatch(reached -> reached.level() == level && !reached.at().isAfter(latest));
        if (!stands) supersededAt = now;
        return stands;
    }

    boolean isLive() {
        return supersededAt == null;
    }

    boolean isLiveBreach() {
        return isLive() && level == Terms.BREACH;
    }

    long id() {
        return id;
    }

    long clockId() {
        return clockId;
    }

    int level() {
        return level;
    }

    int revision() {
        return revision;
    }

    LevelsReached.Reached reached(SlaClock clock) {
        return new LevelsReached.Reached(id, clock.ticket(), clockId, clock.kind(), level, dueAt, firedAt);
    }

    ClockCard.Firing card() {
        return new ClockCard.Firing(level, dueAt, firedAt);
    }
}
