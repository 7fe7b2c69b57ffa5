package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.SentEstimate;

/** What the customer of a repair was asked to pay, and how they answered. */
@Named
@RequestScoped
public class TicketOffers {
    @Inject
    EstimateDesk estimates;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    private List<SentEstimate> all;

    /** The newest first. */
    public List<SentEstimate> getAll() {
        if (all == null) all = estimates.history(page.getCard().number());
        return all;
    }

    public String state(SentEstimate sent) {
        return me.getWords().code("estimateState", sent.state());
    }

    /** Who sent it, when, until when it stands. */
    public String sent(SentEstimate sent) {
        return me.say("estimates.sent", sent.sentAt(), sent.sentBy());
    }

    public String settled(SentEstimate sent) {
        return sent.settledAt()
                .map(at -> me.say("estimates.settled", at, sent.settledBy()))
                .orElse("");
    }
}
