package org.aftercare.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.Coverage;

/** A promise made for a ticket: the terms that it started with, and how it stood when its history last grew. */
@Entity
@Table(name = "sla_clock")
@SequenceGenerator(name = "sla_clock", sequenceName = "sla_clock_seq", allocationSize = 50)
class SlaClock {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_clock")
    private long id;

    private TicketNumber ticket;

    @Enumerated(EnumType.STRING)
    private ClockKind kind;

    private int turn;

    @Enumerated(EnumType.STRING)
    private Coverage.Outcome coverage;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "policy_row")
    private String policyRow;

    @Column(name = "budget_seconds")
    private long budgetSeconds;

    private String shares;

    @Column(name = "tier_seconds")
    private long tierSeconds;

    private int tiers;

    @Enumerated(EnumType.STRING)
    private Run.Standing standing;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    protected SlaClock() {}

    /** @param turn the how-manieth of its kind, from 1 on */
    SlaClock(TicketCard ticket, ClockKind kind, int turn, Terms terms) {
        this.ticket = ticket.number();
        this.kind = kind;
        this.turn = turn;
        coverage = ticket.coverage();
        promise(terms);
    }

    void promise(Terms terms) {
        policyRow = terms.row();
        policyVersion = terms.version();
        budgetSeconds = terms.budget().toSeconds();
        shares = terms.shares().stream().map(String::valueOf).collect(Collectors.joining(" "));
        tierSeconds = terms.tierEvery().toSeconds();
        tiers = terms.tiers();
    }

    void stands(Reckoning reckoning) {
        standing = reckoning.run().standing();
        startedAt = reckoning.run().startedAt();
        endedAt = reckoning.run().endedAt();
        dueAt = reckoning.dueAt().orElse(null);
    }

    Terms terms() {
        List<Integer> percent =
                Stream.of(shares.split(" ")).map(Integer::valueOf).toList();
        return new Terms(
                policyVersion,
                policyRow,
                Duration.ofSeconds(budgetSeconds),
                percent,
                Duration.ofSeconds(tierSeconds),
                tiers);
    }

    long id() {
        return id;
    }

    TicketNumber ticket() {
        return ticket;
    }

    int turn() {
        return turn;
    }

    Coverage.Outcome coverage() {
        return coverage;
    }

    ClockKind kind() {
        return kind;
    }

    /** Null while it runs or pauses. */
    Instant endedAt() {
        return endedAt;
    }
}
