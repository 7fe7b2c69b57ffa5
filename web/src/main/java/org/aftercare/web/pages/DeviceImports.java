package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aftercare.device.ImportCard;
import org.aftercare.device.ImportDesk;
import org.aftercare.device.ImportRejection;
import org.aftercare.device.ImportState;
import org.aftercare.platform.FieldError;
import org.aftercare.platform.Limits;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.web.ImportServlet;

/** The files of devices that were sent, how far each is, and what was wrong with the rows of one. */
@Named
@RequestScoped
public class DeviceImports {
    private static final int FILES = 10;
    private static final int ROWS = 50;

    @Inject
    ImportDesk imports;

    @Inject
    Limits limits;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private String file = "";
    private String after = "";
    private List<ImportCard> recent;
    private ImportCard chosen;
    private Page<ImportRejection> rejections;
    private Mistakes wrong;

    /** What isn't there is said before half a page is. */
    public void load() {
        if (isOpen()) getChosen();
    }

    public boolean isOpen() {
        return me.is("OFFICE") || me.is("POS");
    }

    public List<ImportCard> getRecent() {
        if (recent == null) recent = imports.newest(0, FILES).items();
        return recent;
    }

    /** Whether there is anything to wait for. */
    public boolean isMoving() {
        return getRecent().stream().anyMatch(card -> !card.state().isOver())
                || getChosen() != null && !getChosen().state().isOver();
    }

    /** The one whose address this is; null without one. */
    public ImportCard getChosen() {
        if (chosen == null && !getFile().isEmpty()) {
            if (!file.matches("[0-9]{1,18}")) throw new NotFound("import", file);
            chosen = imports.card(Long.parseLong(file));
        }
        return chosen;
    }

    public Page<ImportRejection> getRejections() {
        if (rejections == null) rejections = imports.rejections(getChosen().id(), getAfter(), ROWS);
        return rejections;
    }

    /** What was wrong with the file just sent: told once. */
    @SuppressWarnings("unchecked") // the servlet keeps nothing else there
    public Mistakes getWrong() {
        if (wrong != null) return wrong;
        var errors = (List<FieldError>) request.getSession().getAttribute(ImportServlet.WRONG);
        request.getSession().removeAttribute(ImportServlet.WRONG);
        wrong = errors == null
                ? Mistakes.NONE
                : new Mistakes(
                        me.getWords().of("imports.refused"),
                        Map.of(),
                        errors.stream().map(me::say).toList());
        return wrong;
    }

    /** Of the state's sign. */
    public String tone(ImportState state) {
        return switch (state) {
            case RECEIVING, WAITING -> "wait";
            case RUNNING -> "work";
            case DONE -> "ready";
            case FAILED -> "bad";
        };
    }

    /** A number as the language writes it: a million has commas, or points. */
    public String number(long number) {
        return me.say("number", number);
    }

    public long getMegabytes() {
        return limits.importBytes() >> 20;
    }

    /** As the address says it; the form that asks on says it again. */
    public String getFile() {
        if (file.isEmpty()) file = Objects.requireNonNullElse(request.getParameter("file"), "");
        return file;
    }

    /** After which row; what isn't ours is the beginning. */
    public String getAfter() {
        var asked = Objects.requireNonNullElse(request.getParameter("after"), "");
        if (asked.matches("[0-9]{1,18}[.][0-9]{1,9}")) after = asked;
        return after;
    }
}
