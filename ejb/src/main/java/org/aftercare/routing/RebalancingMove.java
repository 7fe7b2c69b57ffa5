package org.aftercare.routing;

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
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** A phone that a proposal would have wait elsewhere. */
@Entity
@Table(name = "rebalancing_move")
@SequenceGenerator(name = "rebalancing_move", sequenceName = "rebalancing_move_seq", allocationSize = 50)
class RebalancingMove {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rebalancing_move")
    private long id;

    @Column(name = "rebalancing_id")
    private long rebalancingId;

    private TicketNumber ticket;
    private String device;

    @Column(name = "from_store")
    private StoreCode from;

    @Column(name = "to_store")
    private StoreCode to;

    @Column(name = "gain_seconds")
    private long gainSeconds;

    @Enumerated(EnumType.STRING)
    private ProposalCard.Result result = ProposalCard.Result.PROPOSED;

    protected RebalancingMove() {}

    RebalancingMove(long proposal, TicketCard ticket, Rebalancing.Move move) {
        rebalancingId = proposal;
        this.ticket = ticket.number();
        device = ticket.deviceLabel();
        from = move.from();
        to = move.to();
        gainSeconds = move.gain().toSeconds();
    }

    TicketNumber ticket() {
        return ticket;
    }

    StoreCode to() {
        return to;
    }

    /** Nobody has touched it since, and it still lies in the same queue. */
    boolean isStillSo(TicketCard now) {
        return now.status() == TicketStatus.RECEIVED
                && now.benchStore().equals(from)
                && now.assignee().isEmpty();
    }

    void come(ProposalCard.Result how) {
        result = how;
    }

    ProposalCard.Move card() {
        return new ProposalCard.Move(ticket, device, from, to, Duration.ofSeconds(gainSeconds), result);
    }
}
