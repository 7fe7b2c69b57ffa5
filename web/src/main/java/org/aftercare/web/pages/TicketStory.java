package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.AccessDesk;
import org.aftercare.access.PersonCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.routing.Cause;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.DelayDesk;
import org.aftercare.ticket.EvidenceDesk;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.StepRefused;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.ticket.TimelineEntry.Kind;

/** What happened to a repair, and what people add to it: notes, photos, whose work it is. */
@Named
@RequestScoped
public class TicketStory {
    @Inject
    CaseFile files;

    @Inject
    EvidenceDesk evidence;

    @Inject
    TicketDesk tickets;

    @Inject
    AccessDesk access;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private String text = "";
    private boolean forCustomer;
    private Part photo;
    private String person;
    private long version;
    private Mistakes wrong = Mistakes.NONE;

    public void addNote() {
        act("ticket.note.done", () -> files.note(card().number(), text, forCustomer));
    }

    public void addPhoto() {
        act("ticket.photo.done", () -> evidence.keep(card().number(), Uploads.read(photo)));
    }

    public void assign() {
        act("ticket.assign.done", () -> tickets.assign(card().number(), version, person));
    }

    public void take() {
        act(
                "ticket.assign.done",
                () -> tickets.assign(card().number(), version, me.getCaller().name()));
    }

    private void act(String done, Runnable work) {
        try {
            work.run();
            going.tell(me.getWords().of(done));
            going.to("ticket", "n", card().number());
        } catch (InvalidInput | StaleTicket | StepRefused refused) {
            tell(refused);
        }
    }

    private void tell(Refusal refused) {
        wrong = Mistakes.of(me.getWords(), refused, Set.of("text", "photo", "person"));
    }

    private TicketCard card() {
        return page.getCard();
    }

    /** The newest first: that is what one comes for. */
    public List<TimelineEntry> getEntries() {
        var entries = new ArrayList<>(files.timeline(card().number()));
        Collections.reverse(entries);
        return entries;
    }

    /** What happened, in words. */
    public String headline(TimelineEntry entry) {
        var words = me.getWords();
        return entry.kind() == Kind.STEP
                ? words.of(
                        "timeline.step", entry.step().orElseThrow(), entry.to().orElseThrow())
                : noted(entry.detail()).orElseGet(() -> words.of(entry.kind()));
    }

    /** What a desk noted by a code rather than in somebody's words. */
    private Optional<String> noted(String detail) {
        var words = me.getWords();
        if (detail.equals("LOCK_OFF")) return Optional.of(words.of("timeline.lockOff"));
        if (detail.equals(DelayDesk.DELAYED)) return Optional.of(words.of("timeline.delay"));
        if (detail.startsWith("PRIORITY ")) return Optional.of(words.of("timeline." + detail.replace(' ', '.')));
        if (detail.startsWith("LOANER_")) return Optional.of(ofLoaner(detail.split(" ", 2)));
        if (detail.equals("GROUND")) return Optional.of(words.of("timeline.ground.best"));
        if (!detail.startsWith("GROUND ")) return Optional.empty();
        var key = detail.substring("GROUND ".length()).split(" ", 2);
        var name = words.code("source", key[0]);
        return Optional.of(words.of("timeline.ground", key.length > 1 ? name + " " + key[1] : name));
    }

    /** With the loaner's code, where it is one of a pool. */
    private String ofLoaner(String[] detail) {
        return me.getWords()
                .of("timeline." + detail[0] + (detail.length > 1 ? ".code" : ""), detail[detail.length - 1]);
    }

    /** What was written; what the housekeeper writes is a code. */
    public String said(TimelineEntry entry) {
        var words = me.getWords();
        if (entry.text().equals("NO_ANSWER")) return words.of("timeline.noAnswer");
        boolean isCause = entry.kind() == Kind.ROUTED
                && Arrays.stream(Cause.values()).anyMatch(cause -> cause.name().equals(entry.text()));
        return isCause ? words.of("cause." + entry.text()) : entry.text();
    }

    /** What belongs to it besides the text: codes as words. */
    public String detail(TimelineEntry entry) {
        return switch (entry.kind()) {
            case OPENED ->
                Arrays.stream(entry.detail().split(","))
                        .map(code -> me.getWords().code("symptom", code))
                        .collect(Collectors.joining(", "));
            case PHOTO, NOTE -> "";
            default -> entry.detail();
        };
    }

    public String icon(TimelineEntry entry) {
        return switch (entry.kind()) {
            case OPENED -> "plus";
            case STEP -> "step";
            case NOTE -> "note";
            case MESSAGE -> "message";
            case PHOTO -> "camera";
            case FINDING -> "search";
            case ASSIGNED -> "person";
            case ROUTED -> "route";
            case MOVED, REHOMED -> "truck";
        };
    }

    /** Who could do it. */
    public List<PersonCard> getBench() {
        return access.benchOf(card().benchStore());
    }

    public boolean isMayTake() {
        return me.is("TECHNICIAN")
                && !card().status().isEnd()
                && !card().assignee().equals(me.getCaller().name());
    }

    public boolean isMayAssign() {
        return (me.is("LEAD") || me.is("MANAGER")) && !card().status().isEnd();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isForCustomer() {
        return forCustomer;
    }

    public void setForCustomer(boolean forCustomer) {
        this.forCustomer = forCustomer;
    }

    public Part getPhoto() {
        return photo;
    }

    public void setPhoto(Part photo) {
        this.photo = photo;
    }

    public String getPerson() {
        return person == null ? card().assignee() : person;
    }

    public void setPerson(String person) {
        this.person = person == null ? "" : person;
    }

    public long getVersion() {
        return card().version();
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
