package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.aftercare.network.CalendarDesk;
import org.aftercare.network.CalendarEdited;
import org.aftercare.network.CalendarForm;
import org.aftercare.network.CalendarForm.Kind;
import org.aftercare.network.CalendarRight;
import org.aftercare.network.ChangeCalendar;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Refusal;
import org.aftercare.sla.CalendarMoves;
import org.aftercare.sla.CalendarMovesDesk;

/**
 * Has the calendar of the page say something else, or takes back what an act said: first what it would move is shown,
 * then it is confirmed. What is confirmed is what was shown: if it was changed in between, it is shown again.
 */
@Named
@RequestScoped
public class CalendarEdit {
    private static final Set<String> FIELDS = Set.of("kind", "from", "to", "zone", "hours", "words", "reason");

    @Inject
    CalendarDesk desk;

    @Inject
    CalendarMovesDesk moves;

    @Inject
    CalendarsPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private String kind;
    private String from = "";
    private String to = "";
    private String zone = "";
    private String hours = "";
    private String words = "";
    private String reason = "";
    private Integer seen;
    private String tried = "";
    private String undo = "";
    private CalendarMoves moved;
    private Mistakes wrong = Mistakes.NONE;

    /** Before Faces asks what is rendered. */
    @PostConstruct
    void read() {
        undo = page.parameter("undo");
        tried = page.parameter("tried");
    }

    /** Whether what it would move is shown, or was when the form was sent. */
    public boolean isTrying() {
        return moved != null || !tried.isEmpty();
    }

    /** Where an act is to be taken back, what that moves is shown at once. */
    public void load() {
        if (isUndoing() && isAllowed()) show();
    }

    public void show() {
        wrong = Mistakes.NONE;
        try {
            moved = moves.of(order());
            tried = typed();
        } catch (InvalidInput refused) {
            refuse(refused);
        }
    }

    public void confirm() {
        if (!tried.equals(typed())) {
            show();
            return;
        }
        try {
            var order = order();
            var act = desk.change(order);
            going.tell(me.say("calendars.done", page.instant(act.from())));
            going.to(
                    "calendars",
                    "store",
                    page.getStore(),
                    "year",
                    page.getShown().year());
        } catch (InvalidInput refused) {
            show();
            refuse(refused);
        } catch (CalendarEdited meanwhile) {
            seen = meanwhile.last();
            show();
            refuse(meanwhile);
        }
    }

    private void refuse(Refusal refusal) {
        wrong = Mistakes.of(me.getWords(), refusal, isUndoing() ? Set.of("reason") : FIELDS);
    }

    private ChangeCalendar order() {
        if (!isUndoing())
            return new CalendarForm(getKind(), from, to, zone, hours, words, reason, getSeen())
                    .order(page.getShown().store());
        var former = former();
        return new ChangeCalendar(former.store(), former.from(), former.changes(), reason, getSeen());
    }

    private ChangeCalendar former() {
        return desk.undoing(page.getCode(), Integer.parseInt(undo));
    }

    private String typed() {
        return String.join("|", getKind(), from, to, zone, hours, words, undo);
    }

    public boolean isUndoing() {
        return undo.matches("[0-9]{1,9}");
    }

    public List<String> getFormer() {
        return new CalendarWording(me.getWords()).of(former().changes());
    }

    public boolean isAllowed() {
        return !page.getRights().isEmpty();
    }

    /** What the person may say. */
    public List<Kind> getKinds() {
        return Arrays.stream(new Kind[] {
                    Kind.DAY, Kind.USUAL, Kind.WEEK, Kind.HOLIDAY, Kind.WORKED, Kind.ORDINARY, Kind.LISTED
                })
                .filter(one -> page.getRights().contains(CalendarRight.of(one)))
                .toList();
    }

    /** A zone goes with a week's hours. */
    public boolean isOfWeeks() {
        return page.getRights().contains(CalendarRight.WEEK);
    }

    public String getMovedSaid() {
        return moved.moved() == 0
                ? me.getWords().of("calendars.moves.none")
                : me.getWords().of("calendars.moves.sum", moved.moved(), moved.later(), moved.sooner());
    }

    public CalendarMoves getMoved() {
        return moved;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getKind() {
        if (kind == null) kind = Kind.DAY.name();
        return kind;
    }

    public void setKind(String kind) {
        this.kind = text(kind);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = text(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = text(to);
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = text(zone);
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = text(hours);
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = text(words);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = text(reason);
    }

    /** The latest act that this page has shown. */
    public Integer getSeen() {
        if (seen == null) seen = page.getShown().seen();
        return seen;
    }

    public void setSeen(Integer seen) {
        this.seen = seen;
    }

    public String getTried() {
        return tried;
    }

    public void setTried(String tried) {
        this.tried = text(tried);
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
