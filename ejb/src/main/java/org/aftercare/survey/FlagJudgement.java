package org.aftercare.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What head office said of a flagged answer, for which reasons; never changed. */
@Entity
@Table(name = "flag_judgement")
class FlagJudgement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flag_judgement")
    @SequenceGenerator(name = "flag_judgement", sequenceName = "flag_judgement_seq", allocationSize = 50)
    private long id;

    @Column(name = "invitation_id")
    private long invitation;

    private Instant at;

    @Column(name = "by_name")
    private String by;

    private String reasons;
    private boolean counts;
    private String note;

    protected FlagJudgement() {}

    FlagJudgement(long invitation, String reasons, boolean counts, String note, String by, Instant at) {
        this.invitation = invitation;
        this.reasons = reasons;
        this.counts = counts;
        this.note = note;
        this.by = by;
        this.at = at;
    }

    long invitation() {
        return invitation;
    }

    FlaggedAnswer.Judgement card() {
        return new FlaggedAnswer.Judgement(at, by, counts, note);
    }
}
