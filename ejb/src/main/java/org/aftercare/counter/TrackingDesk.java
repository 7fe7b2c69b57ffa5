package org.aftercare.counter;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.LinkDesk;
import org.aftercare.access.OpenTo;
import org.aftercare.access.Purpose;
import org.aftercare.counter.OfferedEstimate.Standing;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.Place;
import org.aftercare.knowledge.SaidHelp;
import org.aftercare.ticket.Papers;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/** Where the holders of a link follow their repair and decide on its estimate. */
@Stateless
public class TrackingDesk {
    @Inject
    LinkDesk links;

    @Inject
    CustomersView view;

    @Inject
    CounterDesk counter;

    @Inject
    HelpDesk help;

    /** Reads and writes nothing. */
    @OpenTo("the holder of a tracking link; the token is looked up")
    public Opened<TrackedRepair> tracking(String token) {
        return opened(Purpose.TRACKING, token, view::repair);
    }

    /** Reads and writes nothing. */
    @OpenTo("the holder of an estimate's link; the token is looked up")
    public Opened<OfferedEstimate> estimate(String token) {
        return opened(Purpose.ESTIMATE, token, view::estimate);
    }

    /**
     * Accepts or refuses what the customer saw.
     *
     * @param seen what their page showed, as {@link OfferedEstimate#seen} tells it
     * @return how the question stands now; nothing was decided while it is OPEN: the offer is another one by now
     * @throws org.aftercare.ticket.StaleTicket when somebody else was faster
     * @throws org.aftercare.ticket.StepRefused when something stands in the way
     */
    @OpenTo("the holder of an estimate's link; the token is looked up")
    public Opened<OfferedEstimate> decide(String token, boolean accept, String seen) {
        return opened(Purpose.ESTIMATE, token, number -> decided(number, accept, seen));
    }

    /**
     * Keeps whether an article that the repair's page offers solved the problem. The one thing that this link does
     * besides showing: it moves nothing, and a booking that nobody needs lapses by itself.
     *
     * @return the repair, as it stands
     */
    @OpenTo("the holder of a tracking link; the token is looked up")
    public Opened<TrackedRepair> said(String token, long article, boolean solved) {
        return opened(Purpose.TRACKING, token, number -> said(number, article, solved));
    }

    private TrackedRepair said(TicketNumber number, long article, boolean solved) {
        TicketCard ticket = view.ticket(number);
        if (view.help(ticket).stream().anyMatch(one -> one.article() == article))
            help.said(new SaidHelp(article, Place.TRACKING, ticket.deviceLabel(), solved));
        return view.repair(number);
    }

    private OfferedEstimate decided(TicketNumber number, boolean accept, String seen) {
        TicketCard ticket = view.ticket(number);
        OfferedEstimate offered = view.estimate(number);
        if (offered.standing() != Standing.OPEN || !offered.seen().equals(seen)) return offered;
        Step step = accept ? Step.ACCEPT_ESTIMATE : Step.REFUSE_ESTIMATE;
        counter.take(new TakeStep(number, ticket.version(), step, Papers.NONE));
        return view.estimate(number);
    }

    private <T> Opened<T> opened(Purpose purpose, String token, Function<TicketNumber, T> what) {
        LinkDesk.Link link = links.open(purpose, token);
        if (link.state() != LinkDesk.State.GOOD) return new Opened<>(link.state(), Optional.empty());
        var number = new TicketNumber(link.subject());
        return new Opened<>(link.state(), Optional.of(asCustomer(() -> what.apply(number))));
    }

    private static <T> T asCustomer(Supplier<T> work) {
        return Callers.acting(Caller.CUSTOMER, work);
    }
}
