package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.counter.CounterDesk;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Money;
import org.aftercare.platform.NotFound;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.EstimateDesk;
import org.aftercare.ticket.EstimateLine;
import org.aftercare.ticket.GoodwillDesk;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Need;
import org.aftercare.ticket.Price;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TakeStep;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;

/** One repair: where it stands, and the step that comes next. */
@Named
@RequestScoped
public class TicketPage {
    @Inject
    CaseFile files;

    @Inject
    CounterDesk counter;

    @Inject
    TicketDesk tickets;

    @Inject
    EstimateDesk estimates;

    @Inject
    GoodwillDesk goodwill;

    @Inject
    NetworkDesk network;

    @Inject
    FaultCodes codes;

    @Inject
    HttpServletRequest request;

    @Inject
    TicketEvidence evidence;

    @Inject
    Me me;

    @Inject
    Going going;

    private String number = "";
    private String step = "";
    private String forward = "";
    private long version;
    private boolean closeAtOnce = true;
    private final StepForm form = new StepForm();
    private TicketCard card;
    private List<LegalStep> legal;
    private Mistakes wrong = Mistakes.NONE;
    private String stale = "";

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        number = Objects.requireNonNullElse(request.getParameter("n"), "");
        step = Objects.requireNonNullElse(request.getParameter("step"), "");
        form.sent(request.getParameterMap());
    }

    public void load() {
        version = getCard().version();
    }

    /** Takes the step whose form is open, or that was put forward because it asks for nothing. */
    public void take() {
        Step chosen = steps(step).or(() -> steps(forward)).orElseThrow(() -> new NotFound("step", step));
        try {
            evidence.keepChosen();
            form.evidence(evidence.ticked());
            var papers = form.papers(chosen.needs(), currency());
            var order = new TakeStep(theNumber(), version, chosen, papers);
            var after = chosen == Step.COLLECT ? counter.handBack(order, closeAtOnce) : counter.take(order);
            going.tell(me.say("ticket.done", chosen, after.status()));
            going.to("ticket", "n", number);
        } catch (InvalidInput refused) {
            tell(refused);
        } catch (StaleTicket refused) {
            review(refused);
        } catch (StepRefused refused) {
            String why = me.getWords().code("objection", refused.objection());
            wrong = new Mistakes(me.getWords().of(refused), Map.of(), List.of(why));
        }
    }

    void tell(InvalidInput refused) {
        form.estimate().tell(me.getWords(), refused);
        wrong = Mistakes.of(me.getWords(), refused, fields(refused));
    }

    /** Somebody was faster: what was typed stays, and counts for the ticket as it is now. */
    void review(StaleTicket refused) {
        card = null;
        legal = null;
        version = refused.presentVersion();
        stale = me.getWords().of("ticket.stale", refused.arguments());
    }

    public void confirmLockOff() {
        try {
            tickets.confirmLockOff(theNumber(), version);
            going.tell(me.getWords().of("ticket.lockOff.done"));
            going.to("ticket", "n", number);
        } catch (StaleTicket refused) {
            review(refused);
        }
    }

    public TicketCard getCard() {
        if (card == null) card = files.read(theNumber());
        return card;
    }

    private TicketNumber theNumber() {
        if (!TicketNumber.isValid(number)) throw new NotFound("ticket", number);
        return new TicketNumber(number);
    }

    private List<LegalStep> legal() {
        if (legal == null) legal = files.legal(theNumber());
        return legal;
    }

    /** The step put forward, or null where there is none. */
    public LegalStep getNext() {
        return NextStep.of(legal()).orElse(null);
    }

    public List<LegalStep> getMore() {
        return legal().stream().filter(other -> !other.equals(getNext())).toList();
    }

    /**
     * The step whose form is open, or null. A form that was sent stays open even if the step is no longer legal: what
     * was typed in it must not vanish, and the desk says why not.
     */
    public Step getOpen() {
        boolean sent = FacesContext.getCurrentInstance().isPostback();
        return steps(step)
                .filter(one -> sent || legal().stream().anyMatch(may -> may.step() == one))
                .orElse(null);
    }

    private static Optional<Step> steps(String name) {
        return Arrays.stream(Step.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    public boolean isLockOn() {
        return legal().stream().anyMatch(one -> one.objection().equals("LOCK_ON"));
    }

    public boolean asks(String need) {
        return getOpen() != null && getOpen().needs().contains(Need.valueOf(need));
    }

    /** The fields of the form that is open; each row of an estimate tells its own errors. */
    private Set<String> fields(InvalidInput refused) {
        var fields = new HashSet<>(Set.of("note", "photo"));
        refused.errors().stream()
                .map(FieldError::field)
                .filter(field -> field.startsWith("line-"))
                .forEach(fields::add);
        if (getOpen() != null)
            getOpen().needs().forEach(need -> fields.add(need.name().toLowerCase(Locale.ROOT)));
        return fields;
    }

    /** Findings by the component they speak of, in words. */
    public Map<String, List<FaultCodes.FindingCode>> getFindings() {
        return codes.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> me.getWords().code("component", finding.component()),
                        java.util.TreeMap::new,
                        Collectors.toList()));
    }

    public Currency currency() {
        String country = network.store(getCard().pickupStore()).country();
        return network.country(country).orElseThrow().currency();
    }

    public EstimateForm getEstimate() {
        return form.estimate();
    }

    /** What the lines come to as far as they can be read; null while they can't, or nothing is typed. */
    public Price getSum() {
        try {
            var papers = form.estimate().read(currency(), new ArrayList<>());
            return papers.map(lines -> estimates.price(theNumber(), lines)).orElse(null);
        } catch (InvalidInput unfinished) {
            return null;
        }
    }

    /** What the tax is called: by its rate, where one is known. */
    public String name(Price.Tax tax) {
        return EstimateSum.name(tax, me.getWords());
    }

    public EstimateLine.Kind[] getKinds() {
        return EstimateLine.Kind.values();
    }

    /** What may still be given away, in words. */
    public String getGoodwillHint() {
        var left = goodwill.left(theNumber());
        return me.getWords()
                .of(
                        "goodwill.worth.hint",
                        currency(),
                        money(left.left()),
                        money(left.perMonth()),
                        money(left.leftForTicket()));
    }

    public String money(Money amount) {
        return amount.in(me.getLocale());
    }

    public Map<String, String> getTyped() {
        return form.typed();
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getStale() {
        return stale;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** The step that a button takes without a form: it was put forward when the page was made. */
    public String getForward() {
        var next = getNext();
        return next == null || !next.needs().isEmpty() ? "" : next.step().name();
    }

    public void setForward(String forward) {
        this.forward = forward;
    }

    public String getStep() {
        return step;
    }

    public void setStep(String step) {
        this.step = step;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public boolean isCloseAtOnce() {
        return closeAtOnce;
    }

    public void setCloseAtOnce(boolean closeAtOnce) {
        this.closeAtOnce = closeAtOnce;
    }
}
