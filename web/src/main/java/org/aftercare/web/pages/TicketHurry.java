package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.function.LongFunction;
import org.aftercare.access.Role;
import org.aftercare.loaner.LoanDesk;
import org.aftercare.loaner.LoanerOut;
import org.aftercare.platform.InvalidInput;
import org.aftercare.ticket.Priority;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;

/** How much a repair hurries, and whether its owner has a phone of ours meanwhile: what its deadlines depend on. */
@Named
@RequestScoped
public class TicketHurry {
    @Inject
    TicketDesk tickets;

    @Inject
    LoanDesk loans;

    @Inject
    TicketLoan loan;

    @Inject
    TicketPage page;

    @Inject
    TicketAside aside;

    @Inject
    Me me;

    @Inject
    Going going;

    private long version;

    public void hurry() {
        act(seen -> tickets.prioritise(page.getCard().number(), seen, isUrgent() ? Priority.NORMAL : Priority.URGENT));
    }

    public void lend() {
        act(seen -> loans.tick(page.getCard().number(), seen, !page.getCard().loanerLent()));
    }

    private void act(LongFunction<TicketCard> work) {
        try {
            work.apply(version);
            going.tell(me.getWords().of("ticket.hurry.done"));
            going.to("ticket", "n", page.getCard().number());
        } catch (StaleTicket refused) {
            page.review(refused);
        } catch (InvalidInput | StepRefused | LoanerOut refused) {
            aside.tell(Mistakes.of(me.getWords(), refused, Set.of()));
        }
    }

    public boolean isUrgent() {
        return page.getCard().priority() == Priority.URGENT;
    }

    public boolean isMayHurry() {
        return me.getCaller().is(Role.LEAD, Role.MANAGER)
                && !page.getCard().status().isEnd();
    }

    public boolean isMayLend() {
        return me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD)
                && !page.getCard().status().isEnd()
                && !loan.isOut();
    }

    public long getVersion() {
        return version == 0 ? page.getVersion() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
