package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aftercare.knowledge.ArticleText;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;

/** What articles tell the bench about the problem of a repair that isn't over. */
@Named
@RequestScoped
public class BenchAdvice {
    @Inject
    HelpDesk desk;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    private List<HelpOffer> offers;

    /** Those that say something to the bench. */
    public List<HelpOffer> getOffers() {
        if (offers == null) offers = isForMe() ? known() : List.of();
        return offers;
    }

    private boolean isForMe() {
        return (me.is("TECHNICIAN") || me.is("LEAD"))
                && !page.getCard().status().isEnd();
    }

    private List<HelpOffer> known() {
        var card = page.getCard();
        return desk.offers(card.modelCode(), card.symptoms()).stream()
                .filter(offer -> !text(offer).bench().isBlank())
                .toList();
    }

    public ArticleText text(HelpOffer offer) {
        return offer.content().in(me.getLocale());
    }
}
