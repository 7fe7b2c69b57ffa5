package org.aftercare.swap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;

/** What is to be paid for one unit. */
@Entity
@Table(name = "refund_order")
class RefundOrder {
    @Id
    private String ticket;

    @Version
    private long version;

    private StoreCode store;
    private String label;
    private String reason;

    @Column(name = "ordered_at")
    private Instant orderedAt;

    @Column(name = "ordered_by")
    private String orderedBy;

    @Column(name = "open_store")
    private StoreCode openStore;

    private BigDecimal amount;
    private String currency;

    @Enumerated(EnumType.STRING)
    private RefundCard.Method method;

    private String reference = "";

    @Column(name = "told_at")
    private Instant toldAt;

    @Column(name = "told_by")
    private String toldBy = "";

    protected RefundOrder() {}

    RefundOrder(TicketCard repair, String why, String actor, Instant now) {
        ticket = repair.number().value();
        store = repair.pickupStore();
        openStore = store;
        label = repair.deviceLabel();
        reason = why;
        orderedBy = actor;
        orderedAt = now;
    }

    void tell(TellRefund told, String actor, Instant now) {
        amount = told.amount().amount();
        currency = told.amount().currency().getCurrencyCode();
        method = told.method();
        reference = told.reference().strip();
        toldBy = actor;
        toldAt = now;
        openStore = null;
    }

    boolean isTold() {
        return toldAt != null;
    }

    StoreCode store() {
        return store;
    }

    RefundCard card() {
        return new RefundCard(
                ticket,
                store,
                label,
                reason,
                orderedAt,
                orderedBy,
                amount == null ? null : new Money(amount, Currency.getInstance(currency)),
                method,
                reference,
                toldAt,
                toldBy);
    }
}
