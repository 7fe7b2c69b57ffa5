package org.aftercare.loaner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.aftercare.loaner.LoanCard.Standing;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** One loan, from hand to hand and back. */
@Entity
@SequenceGenerator(name = "loan", sequenceName = "loan_seq", allocationSize = 50)
class Loan {
    private static final String RETURNED = "RETURNED";
    private static final String LOST = "LOST";
    private static final Set<TicketStatus> READY =
            EnumSet.of(TicketStatus.READY, TicketStatus.RETURN_READY, TicketStatus.UNCLAIMED);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "loan")
    private long id;

    @Version
    private long version;

    @Column(name = "loaner_id")
    private long loanerId;

    private String code;
    private String label;
    private StoreCode store;
    private TicketNumber ticket;

    @Column(name = "open_loaner")
    private Long openLoaner;

    @Column(name = "open_ticket")
    private TicketNumber openTicket;

    @Column(name = "open_store")
    private StoreCode openStore;

    @Column(name = "lent_at")
    private Instant lentAt;

    @Column(name = "lent_by")
    private String lentBy;

    @Column(name = "agreed_by")
    private String agreedBy;

    private String looks;
    private String accessories;
    private Integer battery;

    @Column(name = "extended_to")
    private Instant extendedTo;

    @Column(name = "extended_why")
    private String extendedWhy = "";

    @Column(name = "waived_at")
    private Instant waivedAt;

    @Column(name = "waived_by")
    private String waivedBy = "";

    private String waiver = "";

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy = "";

    private String outcome = "";

    @Column(name = "looks_back")
    private String looksBack = "";

    private String damage = "";

    @Column(name = "battery_back")
    private Integer batteryBack;

    private boolean wiped;

    protected Loan() {}

    Loan(Loaner loaner, TicketNumber ticket, Lend lend, String actor, Instant now) {
        loanerId = loaner.id();
        openLoaner = loanerId;
        code = loaner.code();
        label = loaner.label();
        store = loaner.store();
        openStore = store;
        this.ticket = ticket;
        openTicket = ticket;
        looks = lend.looks().strip();
        accessories = lend.accessories().strip();
        battery = lend.battery();
        agreedBy = lend.agreedBy().strip();
        lentBy = actor;
        lentAt = now;
    }

    void extend(Instant to, String why) {
        extendedTo = to;
        extendedWhy = why;
    }

    void waive(String why, String actor, Instant now) {
        waiver = why;
        waivedBy = actor;
        waivedAt = now;
    }

    void giveBack(TakeBack back, String actor, Instant now) {
        looksBack = back.looks().strip();
        damage = back.damage().strip();
        batteryBack = back.battery();
        wiped = back.wiped();
        end(RETURNED, actor, now);
    }

    void lose(String why, String actor, Instant now) {
        damage = why;
        end(LOST, actor, now);
    }

    private void end(String how, String actor, Instant now) {
        outcome = how;
        endedBy = actor;
        endedAt = now;
        openLoaner = null;
        openTicket = null;
        openStore = null;
    }

    boolean isOut() {
        return endedAt == null;
    }

    boolean isWaived() {
        return waivedAt != null;
    }

    long id() {
        return id;
    }

    long loanerId() {
        return loanerId;
    }

    String code() {
        return code;
    }

    StoreCode store() {
        return store;
    }

    TicketNumber ticket() {
        return ticket;
    }

    LoanCard card(TicketCard repair, LoanerPolicy policy, Instant now) {
        var due = dueSince(repair);
        var late = due == null ? null : overdueAt(due, policy);
        return new LoanCard(
                id,
                code,
                label,
                store,
                ticket,
                repair.status(),
                standing(repair.status(), due, late, now),
                lentAt,
                lentBy,
                agreedBy,
                looks,
                accessories,
                battery,
                due,
                late,
                extendedTo,
                extendedWhy,
                waivedAt,
                waivedBy,
                waiver,
                endedAt,
                endedBy,
                looksBack,
                damage,
                batteryBack,
                wiped);
    }

    private static Instant dueSince(TicketCard repair) {
        if (READY.contains(repair.status())) return repair.readyAt();
        if (repair.status().isInCustody()) return null;
        return repair.collectedAt() != null ? repair.collectedAt() : repair.endedAt();
    }

    private Instant overdueAt(Instant due, LoanerPolicy policy) {
        var usual = due.plus(policy.overdueAfter());
        return extendedTo != null && extendedTo.isAfter(usual) ? extendedTo : usual;
    }

    private Standing standing(TicketStatus status, Instant due, Instant late, Instant now) {
        if (!isOut()) return outcome.equals(LOST) ? Standing.LOST : Standing.RETURNED;
        if (!status.isInCustody()) return Standing.OWED;
        if (due == null) return Standing.OUT;
        return now.isAfter(late) ? Standing.OVERDUE : Standing.DUE;
    }
}
