package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/**
 * Labels for bags, to be printed on a roll of 62 by 29 mm or on sheets of A4: the ticket's number as Code 128. No name and
 * no phone number of the customer, for bags lie about.
 */
@Named
@RequestScoped
public class LabelsPage {
    /** Labels at once. */
    static final int MOST = 100;

    @Inject
    CaseFile files;

    @Inject
    HttpServletRequest request;

    private List<TicketCard> cards = List.of();

    /** @throws NotFound for a ticket that isn't, or is beyond the caller's scope */
    public void load() {
        cards = numbers().stream().map(LabelsPage::number).map(files::read).toList();
        if (cards.isEmpty()) throw new NotFound("ticket", "");
    }

    private List<String> numbers() {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues("n"), new String[0]))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static TicketNumber number(String text) {
        if (!TicketNumber.isValid(text)) throw new NotFound("ticket", text);
        return new TicketNumber(text);
    }

    public Bars bars(TicketCard card) {
        return Bars.code128(card.number().value());
    }

    public boolean isSheet() {
        return "a4".equals(request.getParameter("size"));
    }

    /** The same labels on other paper. @param size {@code roll} or {@code a4} */
    public String on(String size) {
        return "labels.xhtml?size=" + size + "&"
                + cards.stream().map(card -> "n=" + card.number()).collect(Collectors.joining("&"));
    }

    public List<TicketCard> getCards() {
        return cards;
    }
}
