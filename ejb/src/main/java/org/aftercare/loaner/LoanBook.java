package org.aftercare.loaner;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.Role;
import org.aftercare.network.Reach;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketNumber;

/** Who has which loaner, and since when: reading alone. */
@Stateless
public class LoanBook {
    private static final Role[] STAFF = {CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE};

    @Inject
    Loaners loaners;

    @Inject
    Loans loans;

    @Inject
    LoanReader reader;

    @Inject
    CaseFile files;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    /** What is out: what is owed first, then what is overdue, due, and the rest, the oldest first. */
    public List<LoanCard> out(StoreCode store) {
        reach.mustSee(callers.mustBe(STAFF), store);
        return reader.cards(loans.out(store)).stream()
                .sorted(Comparator.comparing(LoanCard::standing).thenComparing(LoanCard::lentAt))
                .toList();
    }

    /** Those of a ticket, the newest first. @throws NotFound beyond the caller's scope */
    public List<LoanCard> of(TicketNumber number) {
        callers.mustBe(STAFF);
        return reader.cards(loans.of(files.read(number).number()));
    }

    /** @throws NotFound beyond the caller's scope */
    public LoanCard loan(long id) {
        var caller = callers.mustBe(STAFF);
        return loans.find(id)
                .filter(found -> reach.sees(caller, found.store()))
                .map(reader::card)
                .orElseThrow(() -> new NotFound("loan", id));
    }

    /** The loan that it is out on. @throws org.aftercare.access.Forbidden for a loaner beyond the caller's scope */
    public Optional<LoanCard> outOf(LoanerCard loaner) {
        reach.mustSee(callers.mustBe(STAFF), loaner.store());
        return loans.outOf(loaner.id()).map(reader::card);
    }

    /** What may be lent in that store, by code. */
    public List<LoanerCard> free(StoreCode store) {
        reach.mustSee(callers.mustBe(STAFF), store);
        return loaners.free(store);
    }
}
