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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.customer.CustomerCard;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.InvitationCard.State;
import org.aftercare.survey.SumKey.Kind;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** One customer asked after one repair, and what they answered. */
@Entity
@Table(name = "invitation")
class Invitation {
    private static final int WORST = 1;
    private static final int BEST = 5;
    /** Of 10. */
    static final int SURELY_RECOMMENDS = 9;

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

    @Column(name = "model_code")
    private String modelCode;

    private String symptom;

    @Column(name = "bench_store")
    private StoreCode benchStore;

    private String technician;

    @Column(name = "ended_month")
    private String endedMonth;

    private String counted = "";

    @Column(name = "count_at")
    private Instant countAt;

    @Column(name = "flag_reasons")
    private String flagReasons = "";

    @Column(name = "flag_state")
    private String flagState = "";

    @Column(name = "words_mark")
    private String wordsMark = "";

    @Column(name = "check_at")
    private Instant checkAt;

    private int questionnaire = 1;

    protected Invitation() {}

    Invitation(
            TicketCard ticket,
            CustomerCard customer,
            StoreCard store,
            String modelName,
            Instant endedAt,
            SurveyPolicy policy) {
        this.ticket = ticket.number();
        this.customerId = customer.id();
        this.store = store.code();
        this.region = store.region();
        this.storeName = store.name();
        this.modelName = modelName;
        this.language = customer.language();
        this.endedAt = endedAt;
        this.sendAt = policy.sendAt(endedAt, store.zone());
        this.expiresAt = sendAt.plus(policy.expiry());
        this.modelCode = ticket.modelCode();
        this.symptom = ticket.symptoms().stream().findFirst().orElse("");
        this.benchStore = ticket.benchStore();
        this.technician = ticket.assignee();
        this.endedMonth = YearMonth.from(endedAt.atZone(store.zone())).toString();
        recount();
    }

    /** By that version of the questionnaire. */
    void asks(int version) {
        questionnaire = version;
    }

    int questionnaire() {
        return questionnaire;
    }

    /** The first answer is kept, and each later one in its place. The caller has seen that it may be. */
    void answer(Answer answer, Instant now, SurveyPolicy policy) {
        if (answeredAt == null) {
            answeredAt = now;
            if (now.isBefore(sendAt.plus(policy.flaggedWithin()))) suspect(FlagReason.TOO_SOON);
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
        recount();
    }

    /** It looks odd, and is counted apart until somebody says otherwise. What was judged is judged anew for a new reason. */
    void suspect(FlagReason reason) {
        var known = reasons();
        if (!known.add(reason)) return;
        flagReasons = known.stream().map(FlagReason::name).collect(Collectors.joining(","));
        if (flagState.equals(FlagState.CONFIRMED.name())) return;
        flagState = FlagState.OPEN.name();
        flagged = true;
        recount();
    }

    FlagJudgement judge(boolean counts, String note, String by, Instant at) {
        flagState = (counts ? FlagState.ACCEPTED : FlagState.CONFIRMED).name();
        flagged = !counts;
        recount();
        return new FlagJudgement(id, flagReasons, counts, note, by, at);
    }

    /** @param mark what its words have in common with the same ones */
    void toCompare(String mark, Instant at) {
        wordsMark = mark;
        checkAt = at;
    }

    /** It was compared as it was asked for then; an answer that was changed meanwhile still waits. */
    void compared(Instant asked) {
        if (asked.equals(checkAt)) checkAt = null;
    }

    boolean wasFlagged() {
        return !flagState.isEmpty();
    }

    Set<FlagReason> reasons() {
        return reasons(flagReasons);
    }

    static Set<FlagReason> reasons(String kept) {
        return Stream.of(kept.split(","))
                .filter(name -> !name.isEmpty())
                .map(FlagReason::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FlagReason.class)));
    }

    FlaggedAnswer flagged(List<FlaggedAnswer.Judgement> judgements) {
        return new FlaggedAnswer(
                id,
                ticket,
                store,
                region,
                answer().orElseThrow(),
                answeredAt,
                reasons(),
                FlagState.valueOf(flagState),
                judgements);
    }

    /** What counts of it changes: an answer, a flag, a withdrawal. Every verb that changes such a thing calls this. */
    void recount() {
        countAt = sendAt;
    }

    /** What changed since it was last counted; now it is. */
    Tally count() {
        String counts = counts();
        Tally change = tally(counts).minus(tally(counted));
        counted = counts;
        countAt = null;
        return change;
    }

    private String counts() {
        if (withdrawnAt != null) return "";
        if (answeredAt == null) return "S";
        return Stream.of(
                        overall,
                        explanation,
                        solution,
                        knowledge,
                        softSkills,
                        serviceTime,
                        fixed == null ? null : goodOrNot(fixed),
                        recommend == null ? null : goodOrNot(recommend >= SURELY_RECOMMENDS))
                .map(grade -> grade == null ? "0" : grade.toString())
                .collect(Collectors.joining("", flagged ? "F" : "A", ""));
    }

    /** What isn't graded counts as the best grade, or the worst. */
    private static int goodOrNot(boolean good) {
        return good ? BEST : WORST;
    }

    private static Tally tally(String counts) {
        if (counts.isEmpty()) return Tally.NOTHING;
        return Tally.ofOne(
                counts.charAt(0) == 'F',
                counts.substring(1).chars().mapToObj(digit -> digit - '0').toList());
    }

    /** The sums that hold it. */
    List<SumKey> sumKeys() {
        List<SumKey> keys = new ArrayList<>(List.of(
                new SumKey(Kind.STORE, endedMonth, region.value(), store.value()),
                new SumKey(Kind.REGION_MODEL, endedMonth, region.value(), modelCode),
                new SumKey(Kind.REGION_SYMPTOM, endedMonth, region.value(), symptom),
                new SumKey(Kind.STORE_MODEL, endedMonth, store.value(), modelCode),
                new SumKey(Kind.STORE_SYMPTOM, endedMonth, store.value(), symptom)));
        if (!technician.isEmpty()) keys.add(new SumKey(Kind.TECHNICIAN, endedMonth, benchStore.value(), technician));
        return keys;
    }

    /** False when it was answered: a given answer stays. */
    boolean withdraw(Instant now) {
        if (answeredAt != null) return false;
        withdrawnAt = now;
        recount();
        return true;
    }

    State state(Instant now, SurveyPolicy policy) {
        if (withdrawnAt != null) return State.WITHDRAWN;
        if (answeredAt != null)
            return now.isBefore(answeredAt.plus(policy.changeableFor())) ? State.ANSWERED : State.CLOSED;
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }

    InvitationCard card(Instant now, SurveyPolicy policy, List<String> questions) {
        State state = state(now, policy);
        boolean shows = state == State.OPEN || state == State.ANSWERED;
        return new InvitationCard(
                state,
                shows ? storeName : "",
                shows ? modelName : "",
                language,
                shows ? answer() : Optional.empty(),
                shows ? questions : List.of());
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

    Instant answeredAt() {
        return answeredAt;
    }

    String wordsMark() {
        return wordsMark;
    }

    Optional<Instant> checkAt() {
        return Optional.ofNullable(checkAt);
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
