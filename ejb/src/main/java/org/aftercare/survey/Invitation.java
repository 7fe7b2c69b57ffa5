package org.aftercare.survey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.customer.CustomerCard;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.ticket.TicketNumber;

/** One customer asked after one repair, and what they answered. */
@Entity
@Table(name = "invitation")
class Invitation {
    static final String EXPLANATION = "explanation";
    static final String SOLUTION = "solution";
    static final String KNOWLEDGE = "knowledge";
    static final String SOFT_SKILLS = "softSkills";
    static final String SERVICE_TIME = "serviceTime";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation")
    @SequenceGenerator(name = "invitation", sequenceName = "invitation_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    private TicketNumber ticket;

    @Column(name = "customer_id")
    private long customerId;

    private StoreCode store;

    private RegionCode region;

    @Column(name = "store_name")
    private String storeName;

    @Column(name = "model_name")
    private String modelName;

    private String language;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "send_at")
    private Instant sendAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean flagged;

    private Integer overall;

    private Integer explanation;

    private Integer solution;

    private Integer knowledge;

    @Column(name = "soft_skills")
    private Integer softSkills;

    @Column(name = "service_time")
    private Integer serviceTime;

    private Boolean fixed;

    private Integer recommend;

    private String words = "";

    protected Invitation() {}

    Invitation(
            TicketNumber ticket,
            CustomerCard customer,
            StoreCard store,
            String modelName,
            Instant endedAt,
            SurveyPolicy policy) {
        this.ticket = ticket;
        this.customerId = customer.id();
        this.store = store.code();
        this.region = store.region();
        this.storeName = store.name();
        this.modelName = modelName;
        this.language = customer.language();
        this.endedAt = endedAt;
        this.sendAt = policy.sendAt(endedAt, store.zone());
        this.expiresAt = sendAt.plus(policy.expiry());
    }

    /** The first answer is kept, and each later one in its place. The caller has seen that it may be. */
    void answer(Answer answer, Instant now, SurveyPolicy policy) {
        if (answeredAt == null) {
            answeredAt = now;
            flagged = now.isBefore(sendAt.plus(policy.flaggedWithin()));
        }
        changedAt = now;
        overall = answer.overall();
        explanation = answer.attributes().get(EXPLANATION);
        solution = answer.attributes().get(SOLUTION);
        knowledge = answer.attributes().get(KNOWLEDGE);
        softSkills = answer.attributes().get(SOFT_SKILLS);
        serviceTime = answer.attributes().get(SERVICE_TIME);
        fixed = answer.fixed().orElse(null);
        recommend = answer.recommend().orElse(null);
        words = answer.words();
    }

    /** False when it was answered: a given answer stays. */
    boolean withdraw(Instant now) {
        if (answeredAt != null) return false;
        withdrawnAt = now;
        return true;
    }

    State state(Instant now, SurveyPolicy policy) {
        if (withdrawnAt != null) return State.WITHDRAWN;
        if (answeredAt != null)
            return now.isBefore(answeredAt.plus(policy.changeableFor())) ? State.ANSWERED : State.CLOSED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    InvitationCard card(Instant now, SurveyPolicy policy) {
        State state = state(now, policy);
        boolean shows = state == State.OPEN || state == State.ANSWERED;
        return new InvitationCard(
                state, shows ? storeName : "", shows ? modelName : "", language, shows ? answer() : Optional.empty());
    }

    Optional<Answer> answer() {
        if (answeredAt == null) return Optional.empty();
        Map<String, Integer> attributes = new TreeMap<>();
        attributes.put(EXPLANATION, explanation);
        attributes.put(SOLUTION, solution);
        attributes.put(KNOWLEDGE, knowledge);
        attributes.put(SOFT_SKILLS, softSkills);
        attributes.put(SERVICE_TIME, serviceTime);
        attributes.values().removeIf(grade -> grade == null);
        return Optional.of(
                new Answer(overall, attributes, Optional.ofNullable(fixed), Optional.ofNullable(recommend), words));
    }

    long id() {
        return id;
    }

    boolean isUnfixed() {
        return answeredAt != null && Boolean.FALSE.equals(fixed);
    }

    TicketNumber ticket() {
        return ticket;
    }

    long customerId() {
        return customerId;
    }

    StoreCode store() {
        return store;
    }

    String storeName() {
        return storeName;
    }

    String modelName() {
        return modelName;
    }

    Instant sendAt() {
        return sendAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
