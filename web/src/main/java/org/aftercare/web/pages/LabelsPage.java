package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.loaner.LoanerCard;
import org.aftercare.loaner.PoolDesk;
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
    PoolDesk pools;

    @Inject
    HttpServletRequest request;

    private List<TicketCard> cards = List.of();
    private List<LoanerCard> loaners = List.of();

    /** @throws NotFound for a ticket that isn't, or is beyond the caller's scope */
    public void load() {
        cards = sent("n").stream().map(LabelsPage::number).map(files::read).toList();
        loaners = sent("l").stream().map(this::loaner).toList();
        if (cards.isEmpty() && loaners.isEmpty()) throw new NotFound("ticket", "");
    }

    private LoanerCard loaner(String code) {
        return pools.find(code).orElseThrow(() -> new NotFound("loaner", code));
    }

    private List<String> sent(String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static TicketNumber number(String text) {
        if (!TicketNumber.isValid(text)) throw new NotFound("ticket", text);
        return new TicketNumber(text);
    }

    public Bars barsOf(LoanerCard loaner) {
        return Bars.code128(loaner.code());
    }

    public List<LoanerCard> getLoaners() {
        return loaners;
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
                + Stream.concat(
                                cards.stream().map(card -> "n=" + card.number()),
                                loaners.stream().map(loaner -> "l=" + loaner.code()))
                        .collect(Collectors.joining("&"));
    }

    public List<TicketCard> getCards() {
        return cards;
    }
}
