package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.aftercare.platform.InvalidInput;
import org.aftercare.warranty.PoliciesChanged;
import org.aftercare.warranty.PolicyDesk;
import org.aftercare.warranty.PutIntoForce;
import org.aftercare.warranty.TrialCard;
import org.aftercare.warranty.TrialDesk;

/** Puts the version of the page into force from a day on. */
@Named
@RequestScoped
public class PolicyForce {
    @Inject
    PolicyDesk desk;

    @Inject
    TrialDesk trials;

    @Inject
    PoliciesPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private String from;
    private String reason = "";
    private boolean correction;
    private Integer seen;
    private Mistakes wrong = Mistakes.NONE;

    public void put() {
        try {
            var act = desk.putIntoForce(new PutIntoForce(page.getVersion(), day(), reason, correction, seen));
            going.tell(me.say("policies.force.done", act.version(), act.from()));
            going.to("policies", "version", act.version());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("from", "reason"));
        } catch (PoliciesChanged meanwhile) {
            wrong = Mistakes.of(me.getWords(), meanwhile, Set.of());
            seen = meanwhile.last();
        }
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException noDay) {
            throw new InvalidInput("from", from.isBlank() ? "REQUIRED" : "INVALID_DATE");
        }
    }

    /** What trying it has shown, if somebody did. */
    public Optional<TrialCard> getTrial() {
        return trials.latest(page.getVersion());
    }

    public String getFrom() {
        if (from == null)
            from = LocalDate.ofInstant(me.now(), me.getWords().zone())
                    .plusDays(1)
                    .toString();
        return from;
    }

    public void setFrom(String from) {
        this.from = from == null ? "" : from.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public boolean isCorrection() {
        return correction;
    }

    public void setCorrection(boolean correction) {
        this.correction = correction;
    }

    /** The latest act that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = page.getHistory().get(0).number();
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
