package org.aftercare.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.Money;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.warranty.Coverage;

/** One repair. {@link #take} alone changes its status. */
@Entity
@SequenceGenerator(name = "ticket", sequenceName = "ticket_seq", allocationSize = 50)
class Ticket {
    /** Sorts behind every deadline, so that queues need one index and no null. */
    private static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

    private static final Set<TicketStatus> AWAITED = EnumSet.of(
            TicketStatus.RECEIVED,
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_APPROVAL,
            TicketStatus.APPEALED,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.IN_REPAIR,
            TicketStatus.QUALITY_CHECK,
            TicketStatus.SWAP_PENDING,
            TicketStatus.HOMEBOUND);

    /** What was promised has still to be kept, and nobody outside the network is waited for. */
    private static final Set<TicketStatus> PROMISED = EnumSet.of(
            TicketStatus.RECEIVED,
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.IN_REPAIR,
            TicketStatus.QUALITY_CHECK,
            TicketStatus.HOMEBOUND);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket")
    private long id;

    @Version
    private long version;

    private TicketNumber number;

    @Enumerated(EnumType.STRING)
    private TicketStatus status;

    @Column(name = "is_open")
    private boolean open;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "pickup_store")
    private StoreCode pickupStore;

    @Column(name = "pickup_region")
    private RegionCode pickupRegion;

    @Column(name = "bench_store")
    private StoreCode benchStore;

    @Column(name = "bench_region")
    private RegionCode benchRegion;

    @Column(name = "lies_in")
    private StoreCode liesIn;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "device_label")
    private String deviceLabel;

    @Column(name = "model_code")
    private String modelCode;

    @Column(name = "customer_id")
    private long customerId;

    private String symptoms;
    private String description;

    @Column(name = "lock_off")
    private boolean lockOff;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "cards_removed")
    private boolean cardsRemoved;

    @Column(name = "battery_safe")
    private boolean batterySafe;

    @Column(name = "also_collects")
    private String alsoCollects;

    @Column(name = "case_number")
    private String caseNumber;

    @Column(name = "device_condition")
    private String condition;

    private String accessories;

    @Column(name = "proof_of_purchase")
    private boolean proofOfPurchase;

    @Column(name = "survey_allowed")
    private boolean surveyAllowed;

    @Column(name = "repair_level")
    private String level;

    @Column(name = "work_minutes")
    private int workMinutes;

    private String assignee = "";

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.NONE;

    @Column(name = "coverage_id")
    private long coverageId;

    @Enumerated(EnumType.STRING)
    private Coverage.Outcome coverage;

    @Column(name = "estimate_labour")
    private BigDecimal estimateLabour;

    @Column(name = "estimate_parts")
    private BigDecimal estimateParts;

    @Column(name = "estimate_tax")
    private BigDecimal estimateTax;

    @Column(name = "estimate_currency")
    private String estimateCurrency;

    @Column(name = "estimate_accepted")
    private boolean estimateAccepted;

    private boolean statutory;

    @Enumerated(EnumType.STRING)
    private Priority priority = Priority.NORMAL;

    @Column(name = "loaner_lent")
    private boolean loanerLent;

    private boolean appealed;

    @Column(name = "is_returning")
    private boolean returning;

    private boolean paused;

    @Column(name = "arrived_at")
    private Instant arrivedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "ready_at")
    private Instant readyAt;

    @Column(name = "collected_at")
    private Instant collectedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "risk_at")
    private Instant riskAt;

    @Column(name = "queue_due")
    private Instant queueDue = NO_DEADLINE;

    private boolean missed;

    @Column(name = "decide_at")
    private Instant decideAt;

    @Column(name = "likely_by")
    private Instant likelyBy;

    @Column(name = "safely_by")
    private Instant safelyBy;

    @Column(name = "look_at")
    private Instant lookAt;

    protected Ticket() {}

    Ticket(OpenTicket order, Instant now) {
        status = order.walkIn() ? TicketStatus.RECEIVED : TicketStatus.BOOKED;
        open = true;
        pickupStore = order.store();
        pickupRegion = order.region();
        benchStore = order.store();
        benchRegion = order.region();
        deviceId = order.deviceId();
        deviceLabel = order.deviceLabel();
        modelCode = order.modelCode();
        customerId = order.customerId();
        symptoms = String.join(",", order.symptoms());
        description = order.description();
        fill(order.checklist());
        condition = order.condition();
        accessories = order.accessories();
        proofOfPurchase = order.proofOfPurchase();
        surveyAllowed = order.surveyAllowed();
        level = order.level();
        workMinutes = order.workMinutes();
        coverageId = order.coverageId();
        coverage = order.coverage();
        statutory = order.statutory();
        priority = order.priority();
        loanerLent = order.loanerLent();
        arrivedAt = order.arrivedAt();
        openedAt = now;
        statusSince = now;
        if (order.walkIn()) {
            receivedAt = now;
            liesIn = pickupStore;
        }
    }

    private void fill(Checklist checklist) {
        lockOff = checklist.lockOff();
        backedUp = checklist.backedUp();
        cardsRemoved = checklist.cardsRemoved();
        batterySafe = checklist.batterySafe();
        alsoCollects = checklist.alsoCollects();
        caseNumber = checklist.caseNumber();
    }

    /** Its number follows from its id, so it is known once the id is. */
    void numbered() {
        number = TicketNumber.ofSequence(id);
    }

    /**
     * The only way a status changes.
     *
     * @param atHome whether the phone lies at the store where it is collected
     * @return where the step led
     */
    TicketStatus take(Step step, Papers papers, boolean atHome, Instant now) {
        if (step == Step.PACK_FOR_RETURN) returning = true;
        if (step.to() == TicketStatus.IN_REPAIR || step.to() == TicketStatus.DIAGNOSING) returning = false;
        status = destination(step, atHome);
        open = !status.isEnd();
        remember(step, papers);
        stamp(now);
        if (!isAwaited()) decideAt = null;
        return status;
    }

    /** Its owner waits for us: the repair isn't done, and nobody has called it off. */
    boolean isAwaited() {
        return AWAITED.contains(status) && !returning;
    }

    private TicketStatus destination(Step step, boolean atHome) {
        if (step == Step.ARRIVE_HOME) return returning ? TicketStatus.RETURN_READY : TicketStatus.READY;
        return step.leadsHomeward() && !atHome ? TicketStatus.HOMEBOUND : step.to();
    }

    private void remember(Step step, Papers papers) {
        switch (step) {
            case ACCEPT_ESTIMATE, RESUME_REPAIR -> estimateAccepted = true;
            case SEND_ESTIMATE, DECLARE_BEYOND_REPAIR -> estimateAccepted = false;
            case APPEAL -> appealed = true;
            case RECEIVE -> condition = papers.condition();
            case COME_BACK, REOPEN -> {
                condition = papers.condition();
                beginAnew();
            }
            case BOOK_AGAIN -> beginAnew();
            default -> {}
        }
        outcome = step.outcome(outcome);
    }

    /** Another stay: what was agreed and disputed in the last one is over. */
    private void beginAnew() {
        estimateAccepted = false;
        appealed = false;
    }

    /** What the newest estimate comes to; its lines are kept by themselves. */
    void estimated(Price price) {
        estimateLabour = price.net(EstimateLine.Kind.LABOUR).amount();
        estimateParts = price.net().amount().subtract(estimateLabour);
        estimateTax = price.tax().amount();
        estimateCurrency = price.total().currency().getCurrencyCode();
    }

    private Optional<Money> estimate() {
        return Optional.ofNullable(estimateCurrency)
                .map(code -> new Money(estimateLabour.add(estimateParts).add(estimateTax), Currency.getInstance(code)));
    }

    private void stamp(Instant now) {
        statusSince = now;
        switch (status) {
            case RECEIVED -> {
                receivedAt = now;
                liesIn = pickupStore;
            }
            case READY, RETURN_READY -> readyAt = now;
            case COLLECTED -> {
                collectedAt = now;
                liesIn = null;
            }
            default -> {}
        }
        endedAt = open ? null : now;
        if (!open) liesIn = null;
        lookAgain(now);
    }

    /** The phone has left the store, and is on its way. */
    void left(Instant now) {
        liesIn = null;
        lookAgain(now);
    }

    void came(StoreCode store, Instant now) {
        liesIn = store;
        lookAgain(now);
    }

    /** What was promised is looked at soon, if it is anything that still has to be kept. */
    private void lookAgain(Instant now) {
        lookAt = safelyBy != null && isPromised() ? now : null;
    }

    /** @param look when it is next looked at whether that holds */
    void promise(Instant likely, Instant safely, Instant look) {
        likelyBy = likely;
        safelyBy = safely;
        lookAt = isPromised() ? look : null;
    }

    boolean isPromised() {
        return PROMISED.contains(status);
    }

    /** Whether what was promised should be looked at by now. */
    boolean isToBeLookedAt(Instant now) {
        return isPromised() && lookAt != null && !lookAt.isAfter(now);
    }

    void confirmLockOff() {
        lockOff = true;
    }

    void assign(String person) {
        assignee = person;
    }

    void moveBench(StoreCode store, RegionCode region, Instant now) {
        if (!store.equals(benchStore)) assignee = "";
        benchStore = store;
        benchRegion = region;
        lookAgain(now);
    }

    void deadline(Instant due, Instant risk, boolean isPaused, boolean isMissed) {
        missed = isMissed;
        dueAt = due;
        queueDue = due == null ? NO_DEADLINE : due;
        riskAt = risk;
        paused = isPaused;
    }

    void covered(long decisionId, Coverage decided) {
        coverageId = decisionId;
        coverage = decided.outcome();
        statutory = decided.isStatutory();
    }

    void hurries(Priority wanted) {
        priority = wanted;
    }

    void loanerLent(boolean lent) {
        loanerLent = lent;
    }

    boolean isStatutory() {
        return statutory;
    }

    /** @param at when waiting will have earned the owner more than the present decision says; empty for never */
    void decideAgain(Optional<Instant> at) {
        decideAt = at.filter(due -> isAwaited()).orElse(null);
    }

    boolean isToBeDecidedAt(Instant now) {
        return decideAt != null && !decideAt.isAfter(now);
    }

    void swapDevice(long device, String label) {
        deviceId = device;
        deviceLabel = label;
    }

    /** Chargeable work has been agreed to. */
    boolean isEstimateAccepted() {
        return estimateAccepted;
    }

    boolean wasAppealed() {
        return appealed;
    }

    /** It has been with its owner again since it was first taken in. */
    boolean isBack() {
        return collectedAt != null;
    }

    /** When the device last came over the counter; what was found in an earlier stay counts no more. */
    Instant stayBegan() {
        return receivedAt == null ? openedAt : receivedAt;
    }

    long coverageId() {
        return coverageId;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    TicketNumber number() {
        return number;
    }

    TicketStatus status() {
        return status;
    }

    StoreCode pickupStore() {
        return pickupStore;
    }

    RegionCode pickupRegion() {
        return pickupRegion;
    }

    StoreCode benchStore() {
        return benchStore;
    }

    RegionCode benchRegion() {
        return benchRegion;
    }

    TicketCard card() {
        return new TicketCard(
                id,
                number,
                version,
                status,
                pickupStore,
                pickupRegion,
                benchStore,
                benchRegion,
                deviceId,
                deviceLabel,
                modelCode,
                customerId,
                List.of(symptoms.split(",")),
                description,
                new Checklist(lockOff, backedUp, cardsRemoved, batterySafe, alsoCollects, caseNumber),
                condition,
                accessories,
                proofOfPurchase,
                surveyAllowed,
                level,
                assignee,
                outcome,
                coverageId,
                coverage,
                priority,
                loanerLent,
                estimate(),
                estimateAccepted,
                appealed,
                paused,
                arrivedAt,
                openedAt,
                receivedAt,
                readyAt,
                collectedAt,
                endedAt,
                dueAt,
                likelyBy,
                safelyBy);
    }
}
