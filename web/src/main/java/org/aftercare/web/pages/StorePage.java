package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.access.Role;
import org.aftercare.counter.ClosingDesk;
import org.aftercare.network.ChangePart;
import org.aftercare.network.FactsDesk;
import org.aftercare.network.NetworkAct;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.NetworkEdited;
import org.aftercare.network.Part;
import org.aftercare.network.PartFacts;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;

/** What is said of one store, by whom, and saying something else; without a code in the address a new store. */
@Named
@RequestScoped
public class StorePage {
    private static final List<String> ALWAYS = List.of(
            "name",
            "lat",
            "lon",
            "levels",
            "technicians",
            "benches",
            "inOperation",
            "makers",
            "type",
            "legalName",
            "address",
            "phone",
            "email");
    private static final List<String> ONCE = List.of("region", "country", "zone", "hours");
    private static final Set<String> OTHERS = Set.of("code", "from", "reason");

    @Inject
    FactsDesk desk;

    @Inject
    ClosingDesk closings;

    @Inject
    NetworkDesk network;

    @Inject
    Me me;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> said = new TreeMap<>();
    private String code;
    private String typedCode = "";
    private String from = "";
    private String reason = "";
    private boolean told;
    private Integer seen;
    private PartFacts facts;
    private Mistakes wrong = Mistakes.NONE;

    /** Before Faces asks what is rendered. */
    @PostConstruct
    void read() {
        code = Objects.requireNonNullElse(request.getParameter("code"), "").strip();
        if (isFresh()) said.put("inOperation", "yes");
        else said.putAll(getFacts().said());
    }

    public void load() {
        if (isFresh()) me.getCaller().mustBe(Role.OFFICE);
    }

    public void save() {
        try {
            var order = new ChangePart(Part.of(key()), columns(), from, reason, getSeen());
            var act = told ? closings.move(order) : desk.change(order);
            going.tell(me.say("network.done", me.getWords().instant(act.from())));
            going.to("store", "code", order.part().from());
        } catch (InvalidInput refused) {
            refuse(refused);
        } catch (NetworkEdited meanwhile) {
            seen = meanwhile.last();
            refuse(meanwhile);
        }
    }

    private StoreCode key() {
        var typed = isFresh() ? typedCode : code;
        if (!StoreCode.isValid(typed)) throw new InvalidInput("code", "STORE_CODE");
        if (isFresh() && network.find(new StoreCode(typed)).isPresent()) throw new InvalidInput("code", "STORE_THERE");
        return new StoreCode(typed);
    }

    private Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        ALWAYS.forEach(column -> columns.put(column, said.getOrDefault(column, "")));
        if (isFresh()) ONCE.forEach(column -> columns.put(column, said.getOrDefault(column, "")));
        return columns;
    }

    private void refuse(Refusal refusal) {
        var shown = new HashSet<>(OTHERS);
        shown.addAll(ALWAYS);
        shown.addAll(ONCE);
        wrong = Mistakes.of(me.getWords(), refusal, shown);
    }

    public boolean isFresh() {
        return code.isEmpty();
    }

    public boolean isOffice() {
        return me.is(Role.OFFICE.name());
    }

    public PartFacts getFacts() {
        if (facts == null) {
            if (!StoreCode.isValid(code)) throw new NotFound("store", code);
            facts = desk.facts(Part.of(new StoreCode(code)));
        }
        return facts;
    }

    public StoreCard getStore() {
        return network.store(new StoreCode(code));
    }

    public List<NetworkAct> getActs() {
        return getFacts().acts();
    }

    public List<String> said(NetworkAct act) {
        return wording().of(getFacts().differences(act));
    }

    public String from(NetworkAct act) {
        return wording().from(act);
    }

    public boolean isScheduled(NetworkAct act) {
        return wording().isScheduled(act, me.now());
    }

    private FactsWording wording() {
        return new FactsWording(me.getWords());
    }

    public Map<String, String> getSaid() {
        return said;
    }

    public String getCode() {
        return code;
    }

    public String getTypedCode() {
        return typedCode;
    }

    public void setTypedCode(String typedCode) {
        this.typedCode = text(typedCode);
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

    public boolean isTold() {
        return told;
    }

    public void setTold(boolean told) {
        this.told = told;
    }

    /** The latest act that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = isFresh() ? 0 : getFacts().seen();
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
