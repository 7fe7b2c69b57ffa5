package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aftercare.access.Role;
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanCard;
import org.aftercare.loaner.LoanerCard;

/** The loaner of a repair: the one that is out, those that were, and those that may be lent. */
@Named
@RequestScoped
public class TicketLoan {
    @Inject
    LoanBook book;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    private List<LoanCard> loans;
    private List<LoanerCard> free;

    /** The newest first. */
    public List<LoanCard> getLoans() {
        if (loans == null)
            loans = me.getCaller().is(Role.POS)
                    ? List.of()
                    : book.of(page.getCard().number());
        return loans;
    }

    public boolean isOut() {
        return getLoans().stream().anyMatch(LoanCard::isOut);
    }

    /** For those of the store where the phone was taken in, while it is with us. */
    public boolean isMayLend() {
        var card = page.getCard();
        return me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD)
                && me.getCaller().sees(card.pickupStore(), card.pickupRegion())
                && card.status().isInCustody()
                && !isOut();
    }

    public boolean isMayAct() {
        var card = page.getCard();
        return me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD)
                && me.getCaller().sees(card.pickupStore(), card.pickupRegion());
    }

    public List<LoanerCard> getFree() {
        if (free == null) free = isMayLend() ? book.free(page.getCard().pickupStore()) : List.of();
        return free;
    }
}
