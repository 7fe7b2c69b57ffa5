package org.aftercare.survey;

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

/** One call, as it came out; never changed. */
@Entity
@Table(name = "call_back_try")
class CallTry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "call_back_try")
    @SequenceGenerator(name = "call_back_try", sequenceName = "call_back_try_seq", allocationSize = 50)
    private long id;

    @Column(name = "call_back_id")
    private long callBack;

    private Instant at;

    @Column(name = "by_name")
    private String by;

    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    private String note;

    protected CallTry() {}

    CallTry(long callBack, CallOutcome outcome, String note, String by, Instant at) {
        this.callBack = callBack;
        this.outcome = outcome;
        this.note = note;
        this.by = by;
        this.at = at;
    }

    long callBack() {
        return callBack;
    }

    CallOutcome outcome() {
        return outcome;
    }

    CallBackCard.Call card() {
        return new CallBackCard.Call(at, by, outcome, note);
    }
}
