package org.aftercare.swap;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.network.Reach;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.platform.TypedFields;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Orders refunds. The money itself is paid by whoever keeps the books. */
@Stateless
public class RefundDesk {
    private static final int LONGEST_REFERENCE = 80;

    @Inject
    Refunds refunds;

    @Inject
    StoreMoney money;

    @Inject
    CaseFile files;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The repair ended in a refund. */
    @OpenTo("the counter, within the refund")
    public void order(TicketCard ticket, String why) {
        refunds.add(new RefundOrder(ticket, why, callers.current().name(), clock.instant()));
    }

    /**
     * Says how much, and how.
     *
     * @throws org.aftercare.platform.InvalidInput fields {@code amount}, {@code reference}
     * @throws RefundTold when somebody has
     * @throws NotFound when there is no order, or it is beyond the caller's scope
     */
    public RefundCard tell(TicketNumber ticket, TellRefund told) {
        var caller = callers.mustBe(LEAD, OFFICE);
        var order = refunds.find(ticket).map(refunds::locked).orElseThrow(() -> new NotFound("refund", ticket));
        // whoever leads the bench that gave it up sees the ticket, if not the store that pays
        if (!reach.sees(caller, order.store())) files.read(ticket);
        if (order.isTold()) throw new RefundTold(order.card());
        var wrong = new TypedFields().text("reference", told.reference(), LONGEST_REFERENCE);
        money.check(told.amount(), order.store(), "amount", wrong);
        wrong.mustBeRight();
        order.tell(told, caller.name(), clock.instant());
        return order.card();
    }

    /** Those that nobody has said the amount of, the oldest first. */
    public List<RefundCard> open(StoreCode store) {
        reach.mustSee(callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE), store);
        return refunds.open(store);
    }

    /** Of that ticket, if it ended so. */
    @OpenTo("the ticket's pages, which ask who may see it, and the tracking page")
    public Optional<RefundCard> of(TicketNumber ticket) {
        return refunds.find(ticket).map(RefundOrder::card);
    }
}
