package org.aftercare.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A sudden rise that was found, and what somebody made of it. */
@Entity
@Table(name = "rise")
class Rise {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rise")
    @SequenceGenerator(name = "rise", sequenceName = "rise_seq", allocationSize = 50)
    private long id;

    @Version
    private long version;

    @Column(name = "model_code")
    private String model;

    private String symptom;

    @Column(name = "on_day")
    private LocalDate onDay;

    private LocalDate began;

    private int reports;

    private int repairs;

    private double usual;

    private double level;

    @Column(name = "level_limit")
    private double limit;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy = "";

    private String note = "";

    @Column(name = "article_id")
    private Long article;

    protected Rise() {}

    /** @param onDay of the night: the day after the last that was looked at */
    Rise(ReportedSeries series, RiseRules.Found found, double limit, LocalDate onDay, Instant now) {
        this.model = series.model();
        this.symptom = series.symptom();
        this.onDay = onDay;
        this.began = onDay.minusDays(found.days());
        this.reports = found.reports();
        this.repairs = found.repairs();
        this.usual = found.usual();
        this.level = found.level();
        this.limit = limit;
        this.raisedAt = now;
    }

    boolean isAcknowledged() {
        return acknowledgedAt != null;
    }

    void acknowledge(String why, Optional<Long> written, String by, Instant now) {
        note = why;
        article = written.orElse(null);
        acknowledgedBy = by;
        acknowledgedAt = now;
    }

    RiseCard card() {
        return new RiseCard(
                id,
                model,
                symptom,
                onDay,
                began,
                reports,
                repairs,
                usual,
                level,
                limit,
                raisedAt,
                Optional.ofNullable(acknowledgedAt),
                acknowledgedBy,
                note,
                Optional.ofNullable(article));
    }
}
