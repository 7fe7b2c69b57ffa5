package org.aftercare.swap;

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
import org.aftercare.custody.Thing;
import org.aftercare.platform.Money;
import org.aftercare.platform.StoreCode;
import org.aftercare.swap.OldUnitCard.State;
import org.aftercare.swap.OldUnitCard.Why;
import org.aftercare.ticket.TicketCard;

/** One old unit, from the day it was given up for another until the maker has settled it. */
@Entity
@Table(name = "old_unit")
@SequenceGenerator(name = "old_unit", sequenceName = "old_unit_seq", allocationSize = 50)
class OldUnit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "old_unit")
    private long id;

    @Version
    private long version;

    @Column(name = "device_id")
    private long deviceId;

    @Column(name = "lying_device")
    private Long lyingDevice;

    private String label;
    private String model;
    private String ticket;
    private StoreCode store;

    @Enumerated(EnumType.STRING)
    private Why why;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "open_store")
    private StoreCode openStore;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "kept_by")
    private String keptBy;

    @Column(name = "shipment_id")
    private Long shipment;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private String settledBy = "";

    private String note = "";

    @Column(name = "credited_on")
    private LocalDate creditedOn;

    @Column(name = "credit_amount")
    private BigDecimal creditAmount;

    @Column(name = "credit_currency")
    private String creditCurrency;

    protected OldUnit() {}

    OldUnit(TicketCard ticket, StoreCode store, Why why, String actor, Instant now) {
        deviceId = ticket.deviceId();
        label = ticket.deviceLabel();
        model = ticket.modelCode();
        this.ticket = ticket.number().value();
        this.store = store;
        this.why = why;
        lie(actor, now);
    }

    private void lie(String actor, Instant now) {
        state = State.TO_RETURN;
        openStore = store;
        lyingDevice = deviceId;
        keptBy = actor;
        keptAt = now;
        shipment = null;
        sentAt = null;
    }

    void send(Shipment with, Instant now) {
        state = State.SENT;
        shipment = with.id();
        sentAt = now;
        lyingDevice = null;
    }

    void credit(LocalDate on, Optional<Money> amount, String actor, Instant now) {
        creditedOn = on;
        amount.ifPresent(sum -> {
            creditAmount = sum.amount();
            creditCurrency = sum.currency().getCurrencyCode();
        });
        settle(State.CREDITED, note, actor, now);
    }

    /** The maker keeps it, and pays nothing. */
    void refuse(String words, String actor, Instant now) {
        settle(State.REFUSED, words, actor, now);
    }

    /** The maker sent it back. */
    void comeBack(String words, String actor, Instant now) {
        note = words;
        lie(actor, now);
    }

    void scrap(String words, String actor, Instant now) {
        lyingDevice = null;
        settle(State.SCRAPPED, words, actor, now);
    }

    private void settle(State end, String words, String actor, Instant now) {
        state = end;
        note = words;
        openStore = null;
        settledBy = actor;
        settledAt = now;
    }

    Thing phone() {
        return Thing.device(deviceId);
    }

    State state() {
        return state;
    }

    StoreCode store() {
        return store;
    }

    String label() {
        return label;
    }

    String ticket() {
        return ticket;
    }

    OldUnitCard card(SwapPolicy policy, Instant now) {
        var due = dueAt(policy);
        return new OldUnitCard(
                id,
                deviceId,
                label,
                model,
                ticket,
                store,
                why,
                state,
                since(),
                due,
                due != null && now.isAfter(due),
                shipment == null ? "" : ShipmentCard.number(shipment),
                note,
                creditedOn,
                creditAmount == null ? null : new Money(creditAmount, Currency.getInstance(creditCurrency)));
    }

    private Instant since() {
        if (settledAt != null) return settledAt;
        return sentAt == null ? keptAt : sentAt;
    }

    private Instant dueAt(SwapPolicy policy) {
        return switch (state) {
            case TO_RETURN -> keptAt.plus(policy.returnWithin());
            case SENT -> sentAt.plus(policy.answerWithin());
            default -> null;
        };
    }
}
