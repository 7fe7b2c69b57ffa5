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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;

/** A line of a ticket's timeline; written once, never changed. */
@Entity
@Table(name = "timeline")
@SequenceGenerator(name = "timeline", sequenceName = "timeline_seq", allocationSize = 50)
class TimelineLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "timeline")
    private long id;

    @Column(name = "ticket_id")
    private long ticketId;

    @Enumerated(EnumType.STRING)
    private TimelineEntry.Kind kind;

    @Enumerated(EnumType.STRING)
    private Step step;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private TicketStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private TicketStatus to;

    @Column(name = "bench_store")
    private StoreCode benchStore;

    private boolean statutory;
    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String words = "";
    private String finding = "";
    private String detail = "";

    @Column(name = "estimate_amount")
    private BigDecimal estimateAmount;

    @Column(name = "estimate_currency")
    private String estimateCurrency;

    protected TimelineLine() {}

    TimelineLine(Ticket ticket, TimelineEntry.Kind kind, Caller actor, Instant at) {
        this.ticketId = ticket.id();
        this.kind = kind;
        this.benchStore = ticket.benchStore();
        this.statutory = ticket.isStatutory();
        this.actor = actor.name();
        this.role = actor.role();
        this.at = at;
        this.to = ticket.status();
    }

    TimelineLine saying(String text, String more) {
        words = text;
        detail = more;
        return this;
    }

    TimelineLine finding(String code, String text) {
        finding = code;
        return saying(text, "");
    }

    TimelineLine stepping(Step taken, TicketStatus before, Papers papers) {
        step = taken;
        from = before;
        finding = papers.finding();
        return saying(papers.words(), papers.detail());
    }

    TimelineLine worth(Optional<Money> amount) {
        amount.ifPresent(sum -> {
            estimateAmount = sum.amount();
            estimateCurrency = sum.currency().getCurrencyCode();
        });
        return this;
    }

    long ticketId() {
        return ticketId;
    }

    String actor() {
        return actor;
    }

    Instant at() {
        return at;
    }

    TimelineEntry entry() {
        return new TimelineEntry(
                id,
                kind,
                Optional.ofNullable(step),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                at,
                actor,
                role,
                words,
                finding,
                detail,
                Optional.ofNullable(estimateAmount)
                        .map(amount -> new Money(amount, Currency.getInstance(estimateCurrency))));
    }

    /** How the ticket stood from this line on, with its phone there or on the way to there. */
    StatusSince since(StoreCode holder, Optional<StoreCode> travellingTo) {
        boolean isContact = kind == TimelineEntry.Kind.MESSAGE && Roles.isStaff(role);
        return new StatusSince(to, at, holder, travellingTo, isContact, statutory, actor, role);
    }
}
