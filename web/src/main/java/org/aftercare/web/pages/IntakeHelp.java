package org.aftercare.web.pages;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftercare.knowledge.ArticleText;
import org.aftercare.knowledge.HelpDesk;
import org.aftercare.knowledge.HelpOffer;
import org.aftercare.knowledge.Place;
import org.aftercare.knowledge.SaidHelp;

/** What is known of the fault that somebody brings, beside the intake: perhaps no repair is needed. */
@Named
@ViewScoped
public class IntakeHelp implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    HelpDesk desk;

    @Inject
    IntakePage intake;

    @Inject
    Me me;

    @Inject
    Going going;

    private List<HelpOffer> offers = List.of();
    private final Set<Long> counted = new HashSet<>();
    private final Set<Long> failed = new HashSet<>();

    public void scanned() {
        intake.lookUp();
        lookUp();
    }

    /** The verdict again, and what helps, after symptoms or the model changed. */
    public void recheck() {
        intake.recheck();
        lookUp();
    }

    /** What helps counts as shown once. */
    private void lookUp() {
        offers = desk.offers(model(), intake.getForm().getSymptoms());
        var fresh = offers.stream()
                .map(HelpOffer::article)
                .filter(article -> !counted.contains(article))
                .toList();
        if (fresh.isEmpty()) return;
        desk.shown(fresh, Place.COUNTER);
        counted.addAll(fresh);
    }

    private String model() {
        return intake.getShown() == null
                ? intake.getForm().getModelCode()
                : intake.getShown().modelCode();
    }

    /** No repair is opened: the next customer, please. */
    public void solved(long article) {
        said(article, true);
        going.tell(me.getWords().of("intake.help.done"));
        going.to("intake.xhtml");
    }

    public void notSolved(long article) {
        said(article, false);
        failed.add(article);
    }

    private void said(long article, boolean solved) {
        desk.said(new SaidHelp(article, Place.COUNTER, intake.getDevice().label(), solved));
    }

    /** What was tried in vain is put aside. */
    public List<HelpOffer> getOffers() {
        return offers.stream().filter(one -> !failed.contains(one.article())).toList();
    }

    /** Somebody with a repair under way, or a device that nobody has scanned, can't be told from anybody else. */
    public boolean isAnswerable() {
        return intake.getDevice() != null && intake.getOpenTicket().isEmpty();
    }

    public ArticleText text(HelpOffer offer) {
        return offer.content().in(me.getLocale());
    }
}
