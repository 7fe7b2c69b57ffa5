package org.aftercare.loaner;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.network.Reach;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** Lends a phone for the time of a repair, and has it back. Whoever acts holds the ticket first, then the loaner. */
@Stateless
public class LoanDesk {
    private static final Role[] AT_THE_COUNTER = {CLERK, TECHNICIAN, LEAD};
    private static final int LONGEST = PoolClerk.LONGEST;
    private static final int LONGEST_NAME = 120;
    private static final int MOST_DAYS = 365;

    @Inject
    Loans loans;

    @Inject
    Loaners loaners;

    @Inject
    PoolFinder finder;

    @Inject
    LoanReader reader;

    @Inject
    CustodyDesk custody;

    @Inject
    TicketDesk tickets;

    @Inject
    CaseFile files;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * What is wrong with a loan before there is a ticket: for the intake, which tells it with everything else.
     *
     * @return fields {@code loaner}, {@code looks}, {@code accessories}, {@code battery}, {@code agreedBy}, {@code agreed}
     */
    public List<FieldError> problems(Lend told, StoreCode store) {
        reach.mustSee(callers.mustBe(AT_THE_COUNTER), store);
        var wrong = written(told);
        if (found(told, wrong).filter(loaner -> !loaner.store().equals(store)).isPresent())
            wrong.wrong("loaner", "OTHER_STORE");
        return wrong.errors();
    }

    /**
     * Lends a loaner for a ticket of its store.
     *
     * @throws org.aftercare.platform.InvalidInput with every field that is wrong
     * @throws LoanerTaken when it isn't free, or no longer
     * @throws LoanerOut when another one is out on the ticket
     */
    public LoanCard lend(Lend told) {
        var caller = callers.mustBe(AT_THE_COUNTER);
        var wrong = written(told);
        var ticket = repair(told, caller, wrong);
        var found = found(told, wrong);
        if (ticket.isPresent()
                && found.filter(one -> !one.store().equals(ticket.get().pickupStore()))
                        .isPresent()) wrong.wrong("loaner", "OTHER_STORE");
        wrong.mustBeRight();
        var loaner = loaners.locked(found.orElseThrow());
        // it may have been taken over by another store while the caller waited
        if (!loaner.store().equals(ticket.orElseThrow().pickupStore())) throw new InvalidInput("loaner", "OTHER_STORE");
        return lent(told, ticket.orElseThrow().number(), loaner, caller);
    }

    private LoanCard lent(Lend told, TicketNumber number, Loaner loaner, Caller caller) {
        loans.out(number).ifPresent(out -> {
            throw new LoanerOut(number.value(), out.code());
        });
        if (loaner.state() != LoanerState.POOL) throw new LoanerTaken(loaner.card());
        var now = clock.instant();
        var loan = new Loan(loaner, number, told, caller.name(), now);
        loans.add(loan);
        loaner.becomes(LoanerState.LENT, "", caller.name(), now);
        loaner.seen(told.looks().strip(), told.accessories().strip(), told.battery());
        custody.handOver(loaner.phone(), Holder.store(loaner.store()), Holder.CUSTOMER, number.value(), now);
        files.loanerTold(number, true, "LOANER_LENT " + loaner.code(), "");
        return reader.card(loan);
    }

    private static TypedFields written(Lend told) {
        var wrong = new TypedFields()
                .required("loaner", told.loaner(), LONGEST)
                .required("looks", told.looks(), LONGEST)
                .text("accessories", told.accessories(), LONGEST)
                .range("battery", told.battery(), 0, 100)
                .required("agreedBy", told.agreedBy(), LONGEST_NAME);
        if (!told.agreed()) wrong.wrong("agreed", "AGREEMENT_REQUIRED");
        return wrong;
    }

    /** The repair, held; for those of its pick-up store while it lasts. */
    private Optional<TicketCard> repair(Lend told, Caller caller, TypedFields wrong) {
        var label = told.ticket().strip();
        if (label.isEmpty()) wrong.wrong("ticket", "REQUIRED");
        var ticket = Optional.of(label)
                .filter(TicketNumber::isValid)
                .map(TicketNumber::new)
                .flatMap(tickets::hold)
                .filter(found -> caller.sees(found.pickupStore(), found.pickupRegion()));
        if (!label.isEmpty() && ticket.isEmpty()) wrong.wrong("ticket", "UNKNOWN_TICKET");
        if (ticket.filter(found -> !found.status().isInCustody()).isPresent()) wrong.wrong("ticket", "TICKET_OVER");
        return ticket;
    }

    private Optional<Loaner> found(Lend told, TypedFields wrong) {
        if (told.loaner().isBlank()) return Optional.empty();
        var loaner = finder.find(told.loaner());
        if (loaner.isEmpty()) wrong.wrong("loaner", "UNKNOWN_LOANER");
        return loaner;
    }

    /**
     * The customer brought it.
     *
     * @throws LoanOver when it was brought before, or given up
     * @throws NotFound beyond the caller's scope
     */
    public LoanCard takeBack(TakeBack back) {
        var caller = callers.mustBe(AT_THE_COUNTER);
        new TypedFields()
                .required("looks", back.looks(), LONGEST)
                .text("accessories", back.accessories(), LONGEST)
                .text("damage", back.damage(), LONGEST)
                .range("battery", back.battery(), 0, 100)
                .mustBeRight();
        var loan = held(back.loan(), caller);
        var loaner = loaners.locked(loaners.find(loan.loanerId()).orElseThrow());
        var now = clock.instant();
        loan.giveBack(back, caller.name(), now);
        loaner.becomes(back.leadsTo(), back.damage().strip(), caller.name(), now);
        loaner.seen(back.looks().strip(), back.accessories().strip(), back.battery());
        custody.handOver(
                loaner.phone(),
                Holder.CUSTOMER,
                Holder.store(loaner.store()),
                loan.ticket().value(),
                now);
        files.loanerTold(
                loan.ticket(),
                false,
                "LOANER_BACK " + loan.code(),
                back.damage().strip());
        return reader.card(loan);
    }

    /** Grants a longer loan. @param until the last day, in the store's zone @throws org.aftercare.platform.InvalidInput */
    public LoanCard extend(long id, LocalDate until, String why) {
        var caller = callers.mustBe(AT_THE_COUNTER);
        var found = known(id, caller);
        var zone = reach.mustSee(caller, found.store()).zone();
        var today = LocalDate.ofInstant(clock.instant(), zone);
        var wrong = new TypedFields().required("reason", why, LONGEST);
        if (until.isBefore(today)) wrong.wrong("until", "DAY_OVER", today);
        if (until.isAfter(today.plusDays(MOST_DAYS))) wrong.wrong("until", "TOO_MANY_DAYS", MOST_DAYS);
        wrong.mustBeRight();
        var loan = held(id, caller);
        loan.extend(until.plusDays(1).atStartOfDay(zone).toInstant(), why.strip());
        files.loanerTold(loan.ticket(), true, "LOANER_LONGER " + loan.code(), why.strip());
        return reader.card(loan);
    }

    /** A lead lets the repair be settled without it; the loan stays open, and the customer owes it. */
    public LoanCard waive(long id, String why) {
        var caller = callers.mustBe(LEAD);
        new TypedFields().required("reason", why, LONGEST).mustBeRight();
        var loan = held(id, caller);
        loan.waive(why.strip(), caller.name(), clock.instant());
        files.loanerTold(loan.ticket(), true, "LOANER_WAIVED " + loan.code(), why.strip());
        return reader.card(loan);
    }

    /** A lead gives it up: it won't come back. */
    public LoanCard declareLost(long id, String why) {
        var caller = callers.mustBe(LEAD);
        new TypedFields().required("reason", why, LONGEST).mustBeRight();
        var loan = held(id, caller);
        var loaner = loaners.locked(loaners.find(loan.loanerId()).orElseThrow());
        var now = clock.instant();
        loan.lose(why.strip(), caller.name(), now);
        loaner.becomes(LoanerState.LOST, why.strip(), caller.name(), now);
        custody.handOver(
                loaner.phone(), Holder.CUSTOMER, Holder.LOST, loan.ticket().value(), now);
        files.loanerTold(loan.ticket(), false, "LOANER_LOST " + loan.code(), why.strip());
        return reader.card(loan);
    }

    /**
     * Whether the customer has a phone that is in no pool: a tick, no more.
     *
     * @throws LoanerOut while one of the pool is out on the ticket, which tells it better
     */
    public TicketCard tick(TicketNumber number, long version, boolean lent) {
        callers.mustBe(AT_THE_COUNTER);
        loans.out(files.read(number).number()).ifPresent(out -> {
            throw new LoanerOut(number.value(), out.code());
        });
        return tickets.lend(number, version, lent);
    }

    /** Open, and nobody else's until this act is done. @throws LoanOver @throws NotFound */
    private Loan held(long id, Caller caller) {
        var loan = known(id, caller);
        tickets.hold(loan.ticket());
        var now = loans.locked(loan);
        // its store may have closed while the caller waited
        if (!reach.sees(caller, now.store())) throw new NotFound("loan", id);
        if (!now.isOut()) throw new LoanOver(reader.card(now));
        return now;
    }

    private Loan known(long id, Caller caller) {
        return loans.find(id)
                .filter(found -> reach.sees(caller, found.store()))
                .orElseThrow(() -> new NotFound("loan", id));
    }
}
