package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.aftercare.counter.LetterDesk;
import org.aftercare.notice.PostedLetter;

/** What became of the letters about a repair. */
@Named
@RequestScoped
public class TicketLetters {
    @Inject
    LetterDesk desk;

    @Inject
    TicketPage page;

    private List<PostedLetter> all;

    public List<PostedLetter> getAll() {
        if (all == null) all = desk.of(page.getCard().number());
        return all;
    }
}
