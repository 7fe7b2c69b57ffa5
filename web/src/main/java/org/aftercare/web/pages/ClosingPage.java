package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.counter.CloseStore;
import org.aftercare.counter.ClosingCard;
import org.aftercare.counter.ClosingDesk;
import org.aftercare.counter.ClosingPlan;
import org.aftercare.network.NetworkEdited;
import org.aftercare.network.Occupant.Rehomed;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;

/** What closing a store would re-home, doing so, and what it did; of a closed one, what has to leave. */
@Named
@RequestScoped
public class ClosingPage {
    private static final Set<String> FIELDS = Set.of("successor", "from", "reason");

    @Inject
    ClosingDesk desk;

    @Inject
    Me me;

    @Inject
    HolderWords holders;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private String store;
    private String after;
    private String successor;
    private String from = "";
    private String reason = "";
    private Integer seen;
    private ClosingPlan plan;
    private Page<Rehomed> report;
    private Mistakes wrong = Mistakes.NONE;

    /** Before Faces asks what is rendered. */
    @PostConstruct
    void read() {
        store = Objects.requireNonNullElse(request.getParameter("store"), "").strip();
        after = Objects.requireNonNullElse(request.getParameter("after"), "").strip();
    }

    public void load() {
        getPlan();
    }

    public ClosingPlan getPlan() {
        if (plan == null) {
            if (!StoreCode.isValid(store)) throw new NotFound("store", store);
            plan = desk.plan(new StoreCode(store));
        }
        return plan;
    }

    public void close() {
        try {
            if (!StoreCode.isValid(getSuccessor())) throw new InvalidInput("successor", "REQUIRED");
            var card =
                    desk.close(new CloseStore(new StoreCode(store), new StoreCode(successor), from, reason, getSeen()));
            going.tell(me.say(
                    card.isDone() ? "closing.done" : "closing.waits",
                    me.getWords().instant(card.dueAt())));
            going.to("closing", "store", store);
        } catch (NetworkEdited meanwhile) {
            seen = meanwhile.last();
            refuse(meanwhile);
        } catch (Refusal refused) {
            refuse(refused);
        }
    }

    public void withdraw() {
        try {
            getWaiting().ifPresent(card -> desk.withdraw(card.id()));
            going.tell(me.getWords().of("closing.withdrawn"));
            going.to("closing", "store", store);
        } catch (Refusal refused) {
            refuse(refused);
        }
    }

    private void refuse(Refusal refusal) {
        wrong = Mistakes.of(me.getWords(), refusal, FIELDS);
    }

    public Optional<ClosingCard> getWaiting() {
        return getPlan().closings().stream().filter(ClosingCard::isWaiting).findFirst();
    }

    /** The form is there for the office, while the store isn't closed, and won't be. */
    public boolean isClosable() {
        return isOffice() && !getPlan().isClosed() && getWaiting().isEmpty();
    }

    public boolean isOffice() {
        return me.is(Role.OFFICE.name());
    }

    /** Of the latest closing that is done; without rows before the first. */
    public Page<Rehomed> getReport() {
        if (report == null)
            report = getPlan().closings().stream()
                    .filter(ClosingCard::isDone)
                    .findFirst()
                    .map(card -> desk.rehomed(card.id(), after))
                    .orElseGet(() -> new Page<>(List.of(), ""));
        return report;
    }

    public String name(StoreCode code) {
        return holders.store(code);
    }

    public String getSuccessorName() {
        return holders.store(new StoreCode(getPlan().store().successor()));
    }

    public String getStore() {
        return store;
    }

    public String getSuccessor() {
        if (successor == null)
            successor = getPlan().successors().stream()
                    .findFirst()
                    .map(one -> one.code().value())
                    .orElse("");
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = text(successor);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = text(reason);
    }

    /** The latest act on the store that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = getPlan().seen();
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
