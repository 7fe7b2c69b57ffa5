package org.aftercare.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.ticket.SentEstimate.State;

/** An estimate as it was sent; only how it stands changes. */
@Entity
@Table(name = "estimate")
@SequenceGenerator(name = "estimate", sequenceName = "estimate_seq", allocationSize = 50)
class KeptEstimate {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "estimate")
    private long id;

    @Version
    private long version;

    @Column(name = "ticket_id")
    private long ticketId;

    private TicketNumber ticket;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String finding;
    private String currency;
    private BigDecimal total;
    private String lines;
    private String terms;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "valid_before")
    private Instant validBefore;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private String sentBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy = "";

    private String agreed = "";

    protected KeptEstimate() {}

    /** @param price empty for a device that is beyond repair */
    KeptEstimate(Ticket ticket, int number, String finding, Optional<Price> price, OfferTerms terms) {
        this.ticketId = ticket.id();
        this.ticket = ticket.number();
        this.number = number;
        this.finding = finding;
        this.lines = EstimateJson.written(price);
        this.terms = EstimateJson.written(terms);
        price.map(Price::total).ifPresent(sum -> {
            currency = sum.currency().getCurrencyCode();
            total = sum.amount();
        });
    }

    KeptEstimate sent(Caller by, Instant at, LocalDate until, Instant before) {
        sentBy = by.name();
        sentAt = at;
        validUntil = until;
        validBefore = before;
        return this;
    }

    /** @param how who answered and how, when staff took the answer; else empty text */
    void settle(State settled, Caller by, Instant at, String how) {
        state = settled;
        settledBy = by.name();
        settledAt = at;
        agreed = how;
    }

    /** Its time is over because another came; that it was accepted before stays known by whom and when. */
    void replaced(Caller by, Instant at) {
        if (state == State.OPEN) settle(State.REPLACED, by, at, "");
        else if (state == State.ACCEPTED) state = State.REPLACED;
    }

    State state() {
        return state;
    }

    int number() {
        return number;
    }

    boolean isPriced() {
        return currency != null;
    }

    /** A question is accepted while it is open; who said no, or nothing, may still change their mind. */
    boolean isAcceptedBy(Step step) {
        return step == Step.RESUME_REPAIR ? state == State.REFUSED || state == State.LAPSED : state == State.OPEN;
    }

    boolean isOverAt(Instant now) {
        return !now.isBefore(validBefore);
    }

    SentEstimate card() {
        return new SentEstimate(
                ticket,
                number,
                state,
                finding,
                Optional.ofNullable(currency).map(code -> EstimateJson.price(lines, Currency.getInstance(code))),
                EstimateJson.terms(terms),
                validUntil,
                validBefore,
                sentAt,
                sentBy,
                Optional.ofNullable(settledAt),
                settledBy,
                agreed);
    }
}
