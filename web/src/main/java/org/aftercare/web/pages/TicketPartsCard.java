package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartCatalogue;
import org.aftercare.parts.PartFault;
import org.aftercare.parts.PartPlace;
import org.aftercare.parts.StockDesk;
import org.aftercare.parts.StockLine;
import org.aftercare.parts.TicketParts;

/** The parts of the repair that is shown: what it needs, what it has, what comes. */
@Named
@RequestScoped
public class TicketPartsCard {
    @Inject
    StockDesk desk;

    @Inject
    PartCatalogue catalogue;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    private TicketParts parts;
    private List<StockLine> fitting;

    public TicketParts getParts() {
        if (parts == null) parts = desk.of(page.getCard().number());
        return parts;
    }

    public boolean isNone() {
        return getParts().isEmpty();
    }

    public boolean isMayOpen() {
        return me.store()
                .filter(store -> store.code().equals(page.getCard().benchStore()))
                .isPresent();
    }

    /** What fits the phone, with how many are free at the bench. */
    public List<StockLine> getFitting() {
        if (fitting == null) fitting = desk.fitting(page.getCard().number());
        return fitting;
    }

    public String name(String number) {
        return catalogue.name(number);
    }

    /** Where it is, and why, where something is wrong with it. */
    public String said(PartCard item) {
        return item.fault() == PartFault.NONE || item.place() == PartPlace.FITTED
                ? me.getWords().of(item.place())
                : me.say("parts.fault", item.place(), item.fault());
    }
}
