package org.aftercare.warranty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.aftercare.warranty.Coverage.Question;

/** A decision that counted, with all that is needed to make it again. Never changed. */
@Entity
@Table(name = "coverage_decision")
class Decision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "coverage_decision_seq")
    @SequenceGenerator(name = "coverage_decision_seq", sequenceName = "coverage_decision_seq", allocationSize = 50)
    private long id;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    private String outcome;
    private String question;
    private String coverage;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    Decision(Question asked, String family, Coverage decided, Instant at) {
        policyVersion = decided.policyVersion();
        decidedOn = decided.on();
        outcome = decided.outcome().name();
        question = DecisionJson.of(asked, family);
        coverage = DecisionJson.of(decided);
        decidedAt = at;
    }

    long id() {
        return id;
    }

    Coverage asDecided() {
        return DecisionJson.coverage(coverage);
    }

    Question asked() {
        return DecisionJson.question(question);
    }

    Coverage again(Policies policies) {
        return CoverageRules.decide(DecisionJson.question(question), policies, DecisionJson.family(question));
    }

    Optional<LocalDate> waitingEarns(Policies policies) {
        return CoverageRules.waitingEarns(asked(), policies, DecisionJson.family(question));
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String policyVersion() {
        return policyVersion;
    }
}
