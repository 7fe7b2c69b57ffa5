package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.insight.DecisionDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.warranty.TooManyTrials;
import org.aftercare.warranty.TrialCard;
import org.aftercare.warranty.TrialDesk;
import org.aftercare.warranty.TryPolicies;
import org.aftercare.web.TrialSheet;

/** Tries the version of the page on recorded decisions, and shows how far that is and what would differ. */
@Named
@RequestScoped
public class PolicyTrial {
    private static final int USUAL_DAYS = 90;
    private static final int SHOWN = 50;
    private static final ValueRange OUR_YEARS = ValueRange.of(1970, 2199);

    @Inject
    TrialDesk trials;

    @Inject
    DecisionDesk decisions;

    @Inject
    PoliciesPage page;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private String since;
    private String until;
    private String most = "10000";
    private TrialCard card;
    private Map<Long, TicketNumber> tickets;
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        if (!page.getView().equals("trial")) return;
        me.getCaller().mustBe(Role.OFFICE);
        getCard();
        if ("csv".equals(request.getParameter("download")))
            PoliciesPage.send(
                    "trial-" + card.order().version() + ".csv", TrialSheet.of(card, tickets(), me.getWords()));
    }

    public void begin() {
        try {
            going.to("policies", "trial", trials.start(order(page.getVersion())).id());
        } catch (InvalidInput | TooManyTrials refused) {
            tell(refused);
        }
    }

    /** Each recorded decision by its own version: none may differ. */
    public void replay() {
        try {
            var all = new TryPolicies("", Instant.EPOCH, me.now().plusSeconds(1), TrialDesk.MOST);
            going.to("policies", "trial", trials.start(all).id());
        } catch (TooManyTrials refused) {
            tell(refused);
        }
    }

    public void cancel() {
        trials.cancel(id());
        going.to("policies", "trial", id());
    }

    private void tell(Refusal refused) {
        wrong = Mistakes.of(me.getWords(), refused, Set.of("since", "until", "most"));
    }

    private TryPolicies order(String version) {
        List<FieldError> errors = new ArrayList<>();
        var zone = me.getWords().zone();
        var from = day("since", since, errors).atStartOfDay(zone).toInstant();
        var to = day("until", until, errors).plusDays(1).atStartOfDay(zone).toInstant();
        int number = number(errors);
        if (errors.isEmpty() && to.isBefore(from)) errors.add(FieldError.of("until", "DATE_ORDER"));
        if (!errors.isEmpty()) throw new InvalidInput(errors);
        return new TryPolicies(version, from, to, number);
    }

    private static LocalDate day(String field, String typed, List<FieldError> errors) {
        try {
            var day = LocalDate.parse(typed);
            if (OUR_YEARS.isValidIntValue(day.getYear())) return day;
            errors.add(FieldError.of(field, "INVALID_DATE"));
        } catch (DateTimeException noDay) {
            errors.add(FieldError.of(field, typed.isBlank() ? "REQUIRED" : "INVALID_DATE"));
        }
        return LocalDate.EPOCH;
    }

    private int number(List<FieldError> errors) {
        int number = most.matches("[0-9]{1,9}") ? Integer.parseInt(most) : 0;
        if (number < 1 || number > TrialDesk.MOST) errors.add(FieldError.of("most", "OUT_OF_RANGE", 1, TrialDesk.MOST));
        return number;
    }

    private String id() {
        return request.getParameter("trial");
    }

    public TrialCard getCard() {
        if (card == null) card = trials.trial(id());
        return card;
    }

    public boolean isOver() {
        return getCard().state().isOver();
    }

    /** The first of those that differ; the rest is in the table for a spreadsheet. */
    public List<TrialCard.Different> getShown() {
        return getCard().kept().stream().limit(SHOWN).toList();
    }

    public boolean isMore() {
        return getCard().differ() > SHOWN;
    }

    /** How many would differ, of how many that were looked at. */
    public String result(TrialCard trial) {
        return me.say(
                trial.order().isReplay() ? "policies.replay.result" : "policies.trial.result",
                trial.differ(),
                trial.looked());
    }

    /** The ticket that the decision stands on, or empty text. */
    public String ticket(TrialCard.Different one) {
        var number = tickets().get(one.decision());
        return number == null ? "" : number.value();
    }

    private Map<Long, TicketNumber> tickets() {
        if (tickets == null)
            tickets = decisions.tickets(
                    getCard().kept().stream().map(TrialCard.Different::decision).toList());
        return tickets;
    }

    public String country(String code) {
        return code.isEmpty() ? "" : me.getWords().country(code);
    }

    public String getSince() {
        if (since == null) since = today().minusDays(USUAL_DAYS).toString();
        return since;
    }

    public void setSince(String since) {
        this.since = since == null ? "" : since.strip();
    }

    public String getUntil() {
        if (until == null) until = today().toString();
        return until;
    }

    public void setUntil(String until) {
        this.until = until == null ? "" : until.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(me.now(), me.getWords().zone());
    }

    public String getMost() {
        return most;
    }

    public void setMost(String most) {
        this.most = most == null ? "" : most.strip();
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
