package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.sla.PromisePreview;
import org.aftercare.sla.PutPromisesIntoForce;
import org.aftercare.sla.SlaPolicyAct;
import org.aftercare.sla.SlaPolicyCard;
import org.aftercare.sla.SlaPolicyDesk;
import org.aftercare.warranty.PoliciesChanged;
import org.aftercare.warranty.PolicyComparison;
import org.aftercare.warranty.PolicyTable;

/** The versions of what is promised in time: all of them, or one with what it says and would change. */
@Named
@RequestScoped
public class SlaPoliciesPage {
    private static final int SLICE = 300;

    @Inject
    SlaPolicyDesk desk;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    @Inject
    Going going;

    private String version;
    private String with;
    private String act;
    private Part file;
    private String note = "";
    private String from = "";
    private String reason = "";
    private Boolean openToo;
    private Integer seen;
    private List<SlaPolicyCard> versions;
    private List<SlaPolicyAct> history;
    private PolicyTable says;
    private PolicyComparison comparison;
    private PromisePreview preview;
    private Mistakes wrong = Mistakes.NONE;

    @PostConstruct
    void read() {
        version = parameter("version");
        with = parameter("with");
        act = parameter("act");
    }

    private String parameter(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.OFFICE, Role.MANAGER);
        if (!List.of("", "preview", "force").contains(act)) throw new NotFound("policy", act);
        if (act.equals("force")) me.getCaller().mustBe(Role.OFFICE);
        if (!version.isEmpty()) getSays();
        if (!with.isEmpty()) getComparison();
        if (!parameter("download").isEmpty() && !version.isEmpty())
            PoliciesPage.send(getSays().file(), getSays().text());
    }

    public boolean isOffice() {
        return me.is("OFFICE");
    }

    /** What holds first, then what is to come, what waits and what was. */
    public List<SlaPolicyCard> getVersions() {
        if (versions == null)
            versions = desk.versions().stream()
                    .sorted(Comparator.comparing(SlaPolicyCard::state))
                    .toList();
        return versions;
    }

    public SlaPolicyCard getCard() {
        return getVersions().stream()
                .filter(card -> card.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound("policy", version));
    }

    /** What another is compared with: what is in force first, never itself. */
    public List<SlaPolicyCard> getOthers() {
        return getVersions().stream()
                .filter(card -> !card.version().equals(version))
                .toList();
    }

    public PolicyTable getSays() {
        if (says == null) says = desk.read(version);
        return says;
    }

    public PolicyComparison getComparison() {
        if (comparison == null) comparison = desk.compare(with, version);
        return comparison;
    }

    public List<SlaPolicyAct> getHistory() {
        if (history == null) history = desk.history();
        return history;
    }

    /** The version that the latest act took over from, which undoes it. */
    public Optional<String> getBefore() {
        var acts = getHistory();
        return acts.size() > 1 && acts.get(0).kind() == SlaPolicyAct.Kind.OFFICE
                ? Optional.of(acts.get(1).version())
                : Optional.empty();
    }

    /** What this version would change at so many open clocks. */
    public PromisePreview getPreview() {
        if (preview == null) preview = desk.preview(version, after(), SLICE);
        return preview;
    }

    private long after() {
        var sent = parameter("after");
        return sent.matches("[0-9]{1,18}") ? Long.parseLong(sent) : 0;
    }

    public long getNext() {
        return getPreview().next().orElse(0);
    }

    public void keep() {
        try {
            var kept = desk.upload(content(), note);
            going.tell(me.say(kept.isNew() ? "policies.upload.done" : "policies.upload.same", kept.version()));
            going.to("sla-policies", "version", kept.version());
        } catch (InvalidInput refused) {
            var told = Mistakes.of(me.getWords(), refused, Set.of("note"));
            wrong = new Mistakes(me.getWords().of("policies.upload.refused"), told.at(), told.elsewhere());
        }
    }

    private byte[] content() {
        if (file == null) return new byte[0];
        try (var in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void put() {
        try {
            var done = desk.putIntoForce(new PutPromisesIntoForce(version, instant(), isOpenToo(), reason, seen));
            going.tell(me.say("slaPolicies.done", done.version(), done.from()));
            going.to("sla-policies", "version", done.version());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("from", "reason"));
        } catch (PoliciesChanged meanwhile) {
            wrong = Mistakes.of(me.getWords(), meanwhile, Set.of());
            seen = meanwhile.last();
        }
    }

    /** As typed in the zone of the page; empty for now. */
    private Optional<Instant> instant() {
        try {
            return from.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(from)
                            .atZone(me.getWords().zone())
                            .toInstant());
        } catch (DateTimeException noTime) {
            throw new InvalidInput("from", "INVALID_DATE");
        }
    }

    public String getZone() {
        return me.getWords().zone().getId();
    }

    public String count(PolicyComparison.Kind kind) {
        return me.say("policies.compare." + kind, getComparison().count(kind));
    }

    public String getVersion() {
        return version;
    }

    public String getWith() {
        return with;
    }

    public String getAct() {
        return act;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }

    public String getFrom() {
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

    /** Whether open clocks get the new terms, too; an undoing concerns what the act concerned. */
    public boolean isOpenToo() {
        if (openToo == null)
            openToo = !parameter("undo").isEmpty() && getHistory().get(0).openToo();
        return openToo;
    }

    public void setOpenToo(boolean openToo) {
        this.openToo = openToo;
    }

    /** The latest act that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = getHistory().get(0).number();
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
