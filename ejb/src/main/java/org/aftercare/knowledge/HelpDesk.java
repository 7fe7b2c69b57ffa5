package org.aftercare.knowledge;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.SYSTEM;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;

/** Help before a repair: what is published on a problem, and whether it helped. */
@Stateless
public class HelpDesk {
    @Inject
    Articles articles;

    @Inject
    HelpBook book;

    @Inject
    DeviceDesk devices;

    @Inject
    CaseFile files;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** @param model a code; empty text where it isn't known: then only what is for every model */
    @OpenTo("anybody: it is published")
    public List<HelpOffer> offers(String model, Collection<String> symptoms) {
        return articles.offered(model, symptoms).stream()
                .map(one -> new HelpOffer(one.articleId(), one.content()))
                .toList();
    }

    /** The codes of the symptoms that something is published of. */
    @OpenTo("anybody: it is published")
    public Set<String> symptoms() {
        return Set.copyOf(articles.helpedSymptoms());
    }

    /** Somebody asked for these and has them before their eyes. */
    @OpenTo("whoever asked for them; slowed down at the door")
    public void shown(Collection<Long> asked, Place place) {
        asked.stream().sorted().forEach(article -> book.shown(article, place, clock.instant()));
    }

    /**
     * Keeps what somebody says of an article that is offered; of one article and device the last word counts.
     *
     * @throws NotFound for one that isn't offered any more
     */
    @OpenTo("whoever was shown it, slowed down at the door; at the counter to those who work there")
    public void said(SaidHelp told) {
        if (told.place() == Place.COUNTER) callers.mustBe(CLERK, TECHNICIAN, LEAD);
        if (articles.liveOf(List.of(told.article())).isEmpty()) throw new NotFound("article", told.article());
        if (told.place() == Place.TRACKING) book.shown(told.article(), told.place(), clock.instant());
        book.said(told, device(told), clock.instant());
    }

    /** Anybody may type any number: only devices on file can be known to have stayed away. */
    private String device(SaidHelp told) {
        if (told.place() != Place.OPEN || told.device().isBlank()) return told.device();
        return Callers.acting(Caller.CUSTOMER, () -> devices.find(told.device()))
                .map(DeviceCard::label)
                .orElse("");
    }

    /** By article; those that nobody has asked for are left out. */
    public Map<Long, HelpFigures> figures() {
        callers.mustBe(LEAD, MANAGER, OFFICE);
        return book.figures();
    }

    /**
     * Looks whether devices came all the same, of answers whose time is over.
     *
     * @param limit of answers at a time
     * @return how many were looked at
     */
    public int lookBack(int limit) {
        callers.mustBe(SYSTEM);
        var due = book.due(clock.instant(), limit);
        for (HelpSaid one : due) {
            String label = devices.find(one.device()).map(DeviceCard::label).orElse(one.device());
            book.settle(one.id(), files.cameBetween(label, one.at(), one.at().plus(HelpSaid.WITHIN)));
        }
        return due.size();
    }
}
