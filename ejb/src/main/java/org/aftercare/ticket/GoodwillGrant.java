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
import java.time.YearMonth;
import java.util.Currency;
import org.aftercare.access.Caller;
import org.aftercare.access.Role;
import org.aftercare.platform.Money;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/** Work given away; written once. */
@Entity
@Table(name = "goodwill")
@SequenceGenerator(name = "goodwill", sequenceName = "goodwill_seq", allocationSize = 50)
class GoodwillGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "goodwill")
    private long id;

    private TicketNumber ticket;
    private StoreCode store;
    private RegionCode region;

    @Column(name = "granted_in")
    private String month;

    private BigDecimal amount;
    private String currency;
    private boolean beyond;
    private String reason;

    @Column(name = "granted_at")
    private Instant at;

    @Column(name = "granted_by")
    private String by;

    @Enumerated(EnumType.STRING)
    private Role role;

    protected GoodwillGrant() {}

    GoodwillGrant(TicketCard ticket, YearMonth month, Money worth, boolean beyond, String reason) {
        this.ticket = ticket.number();
        this.store = ticket.pickupStore();
        this.region = ticket.pickupRegion();
        this.month = month.toString();
        this.amount = worth.amount();
        this.currency = worth.currency().getCurrencyCode();
        this.beyond = beyond;
        this.reason = reason;
    }

    GoodwillGrant given(Caller caller, Instant now) {
        by = caller.name();
        role = caller.role();
        at = now;
        return this;
    }

    boolean isSeenBy(Caller caller) {
        return caller.sees(store, region);
    }

    GoodwillGiven card() {
        return new GoodwillGiven(
                id, ticket, store, new Money(amount, Currency.getInstance(currency)), beyond, reason, at, by, role);
    }
}
