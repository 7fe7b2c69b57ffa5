package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkEdited;
import org.aftercare.network.NetworkImport;
import org.aftercare.network.NetworkImport.Change;
import org.aftercare.network.NetworkImport.LineError;
import org.aftercare.network.NetworkImportDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Refusal;

/** A file of stores or lanes: what it would change is shown, then it is confirmed. Which file, the address tells. */
@Named
@RequestScoped
public class NetworkImportPage {
    private static final int MOST = 500;
    private static final Set<String> FIELDS = Set.of("file", "reason");

    @Inject
    NetworkImportDesk desk;

    @Inject
    Me me;

    @Inject
    Going going;

    @Inject
    HttpServletRequest request;

    private String id;
    private String kind = "stores";
    private Part file;
    private boolean complete;
    private String reason = "";
    private Integer seen;
    private NetworkImport shown;
    private Mistakes wrong = Mistakes.NONE;

    /** Before Faces asks what is rendered. */
    @PostConstruct
    void read() {
        id = Objects.requireNonNullElse(request.getParameter("id"), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.OFFICE);
        getShown();
    }

    public void look() {
        try {
            var looked = desk.look(kind.equals("lanes"), content());
            if (looked.isWrong()) shown = looked;
            else going.to("network-import", "id", looked.id());
        } catch (InvalidInput refused) {
            refuse(refused);
        }
    }

    private byte[] content() {
        if (file == null || file.getSize() == 0) throw new InvalidInput("file", "REQUIRED");
        try (var in = file.getInputStream()) {
            return in.readNBytes((4 << 20) + 1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public void confirm() {
        try {
            var act = desk.confirm(number(), complete, reason, getSeen());
            going.tell(me.say("network.done", me.getWords().instant(act.from())));
            going.to("network.xhtml");
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

    private long number() {
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("network import", id);
        return Long.parseLong(id);
    }

    /** Null until a file was sent. */
    public NetworkImport getShown() {
        if (shown == null && !id.isEmpty()) shown = desk.looked(number());
        return shown;
    }

    public boolean isLooking() {
        return !id.isEmpty() && getShown() != null && !getShown().isWrong();
    }

    public List<LineError> getErrors() {
        return getShown() == null
                ? List.of()
                : getShown().errors().stream().limit(MOST).toList();
    }

    public String where(LineError error) {
        var field = error.error().field();
        if (field.equals("file")) return "";
        return me.say("network.import.at", error.line(), field);
    }

    public List<Change> getChanges() {
        return getShown().changes().stream().limit(MOST).toList();
    }

    public String getSum() {
        var all = getShown().changes();
        return me.getWords()
                .of(
                        "network.import.sum",
                        count(all, NetworkImport.Kind.ADDED),
                        count(all, NetworkImport.Kind.CHANGED),
                        count(all, NetworkImport.Kind.REMOVED));
    }

    private static long count(List<Change> all, NetworkImport.Kind kind) {
        return all.stream().filter(one -> one.kind() == kind).count();
    }

    public List<String> said(Change change) {
        return new FactsWording(me.getWords()).of(change.differences());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Objects.requireNonNullElse(kind, "");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    /** The latest act of all that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = getShown() == null ? 0 : getShown().seen();
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
