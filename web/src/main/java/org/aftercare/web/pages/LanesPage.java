package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.access.Role;
import org.aftercare.network.ChangePart;
import org.aftercare.network.FactsDesk;
import org.aftercare.network.NetworkAct;
import org.aftercare.network.NetworkEdited;
import org.aftercare.network.Part;
import org.aftercare.network.PartFacts;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;

/** The lanes between stores; one of them, which the address names, with what was said of it, to be changed. */
@Named
@RequestScoped
public class LanesPage {
    private static final List<String> COLUMNS = List.of("cutOff", "transitDays", "carrier", "by", "days");
    private static final Set<String> FIELDS =
            Set.of("from", "to", "cutOff", "transitDays", "carrier", "by", "days", "day", "reason");

    @Inject
    FactsDesk desk;

    @Inject
    Me me;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private final Map<String, String> said = new TreeMap<>();
    private String from;
    private String to;
    private String reason = "";
    private Integer seen;
    private PartFacts facts;
    private Mistakes wrong = Mistakes.NONE;

    /** Before Faces asks what is rendered. */
    @PostConstruct
    void read() {
        from = parameter("lane");
        to = parameter("to");
        if (!isChosen()) said.putAll(Map.of("by", "ROAD", "days", "OPEN"));
        else said.putAll(getFacts().said());
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.MANAGER, Role.OFFICE);
    }

    public void save() {
        Map<String, String> columns = new TreeMap<>();
        COLUMNS.forEach(column -> columns.put(column, said.getOrDefault(column, "")));
        say(columns);
    }

    /** A general lane holds instead. */
    public void end() {
        say(Map.of("listed", "no"));
    }

    private void say(Map<String, String> columns) {
        try {
            var act = desk.change(new ChangePart(part(), columns, "", reason, getSeen()));
            going.tell(me.say("network.done", me.getWords().instant(act.from())));
            going.to("lanes.xhtml");
        } catch (InvalidInput refused) {
            refuse(refused);
        } catch (NetworkEdited meanwhile) {
            seen = meanwhile.last();
            refuse(meanwhile);
        }
    }

    private void refuse(Refusal refusal) {
        wrong = Mistakes.of(me.getWords(), refusal, FIELDS);
    }

    private Part part() {
        return Part.lane(from, to);
    }

    public boolean isChosen() {
        return !parameter("lane").isEmpty();
    }

    public boolean isGeneral() {
        return isChosen() && part().isGeneral();
    }

    public PartFacts getFacts() {
        if (facts == null) facts = desk.facts(part());
        return facts;
    }

    public List<PartFacts> getLanes() {
        return desk.lanes();
    }

    public List<NetworkAct> getActs() {
        return isChosen() ? getFacts().acts() : List.of();
    }

    public List<String> said(NetworkAct act) {
        return wording().of(getFacts().differences(act));
    }

    public String from(NetworkAct act) {
        return wording().from(act);
    }

    private FactsWording wording() {
        return new FactsWording(me.getWords());
    }

    public boolean isOffice() {
        return me.is(Role.OFFICE.name());
    }

    public Map<String, String> getSaid() {
        return said;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        if (!isChosen()) this.from = text(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        if (!isChosen()) this.to = text(to);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = text(reason);
    }

    /** The latest act that this page has shown; of a lane that was named before, its latest. */
    public Integer getSeen() {
        if (seen == null) seen = known();
        return seen;
    }

    private int known() {
        try {
            return from.isEmpty() || to.isEmpty() ? 0 : getFacts().seen();
        } catch (NotFound fresh) {
            return 0;
        }
    }

    public void setSeen(Integer seen) {
        this.seen = isChosen() ? seen : null;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
