package org.aftercare.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** A customer disputes the cause; somebody who doesn't know what was found first decides. */
@Entity
@SequenceGenerator(name = "appeal", sequenceName = "appeal_seq", allocationSize = 50)
class Appeal {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Column(name = "is_open")
    private boolean open = true;

    private String words;

    @Enumerated(EnumType.STRING)
    @Column(name = "made_by")
    private Role madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    private String components;

    @Column(name = "coverage_id")
    private long coverageId;

    private String finding;
    private String finder;

    @Column(name = "finder_store")
    private StoreCode finderStore;

    @Column(name = "finder_region")
    private RegionCode finderRegion;

    @Column(name = "pickup_store")
    private StoreCode pickupStore;

    @Column(name = "bench_store")
    private StoreCode benchStore;

    private String reviewer = "";

    @Column(name = "reviewer_store")
    private String reviewerStore = "";

    private String verdict = "";

    @Column(name = "verdict_words")
    private String verdictWords = "";

    @Column(name = "verdict_coverage_id")
    private Long verdictCoverageId;

    private String comparison = "";

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "verdict_seconds")
    private Long verdictSeconds;

    protected Appeal() {}

    /** @param disputed what was found, the newest last; {@code main} is the one that took the claim out of warranty */
    Appeal(Ticket ticket, List<Finding> disputed, Finding main, String words, Caller caller, Instant at) {
        ticketId = ticket.id();
        components = String.join(
                ",", disputed.stream().map(Finding::component).distinct().toList());
        coverageId = ticket.coverageId();
        finding = main.code();
        finder = main.actor();
        finderStore = main.store();
        finderRegion = main.region();
        pickupStore = ticket.pickupStore();
        benchStore = ticket.benchStore();
        this.words = words;
        madeBy = caller.role();
        madeAt = at;
    }

    /** The second technician's word; it is final. */
    void decide(Finding reviewed, String saying, long coverage, AppealCard.Comparison compared) {
        end();
        verdict = reviewed.code();
        reviewer = reviewed.actor();
        reviewerStore = reviewed.store().value();
        verdictWords = saying;
        verdictCoverageId = coverage;
        comparison = compared.name();
        decidedAt = reviewed.at();
        verdictSeconds = Duration.between(madeAt, decidedAt).toSeconds();
    }

    /** Nobody will decide any more: the repair ended in another way. */
    void end() {
        open = false;
    }

    /** Where the first finding may be known: whoever works there is no stranger to it. */
    Set<StoreCode> stores() {
        return Set.copyOf(List.of(finderStore, pickupStore, benchStore).stream()
                .distinct()
                .toList());
    }

    boolean isOpen() {
        return open;
    }

    boolean isDecided() {
        return decidedAt != null;
    }

    boolean wasDecidedBy(String person) {
        return isDecided() && reviewer.equals(person);
    }

    long id() {
        return id;
    }

    long ticketId() {
        return ticketId;
    }

    long coverageId() {
        return coverageId;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String words() {
        return words;
    }

    List<String> components() {
        return List.of(components.split(","));
    }

    AppealCard card() {
        return new AppealCard(
                id,
                madeAt,
                madeBy,
                words,
                finding,
                components(),
                coverageId,
                Optional.ofNullable(decidedAt)
                        .map(at -> new AppealCard.Verdict(
                                at,
                                reviewer,
                                verdict,
                                verdictWords,
                                verdictCoverageId,
                                AppealCard.Comparison.valueOf(comparison))));
    }
}
