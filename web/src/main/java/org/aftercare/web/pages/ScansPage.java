package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.logistics.ScanExceptionCard;
import org.aftercare.logistics.ScanExceptionDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Refusal;
import org.aftercare.platform.StoreCode;

/** What scans found that should not be there: to be looked into, or looked into already, which the address says. */
@Named
@RequestScoped
public class ScansPage {
    private static final int ROWS = 25;

    @Inject
    ScanExceptionDesk desk;

    @Inject
    HolderWords holders;

    @Inject
    HttpServletRequest request;

    @Inject
    Going going;

    @Inject
    Me me;

    private Page<ScanExceptionCard> page = new Page<>(List.of(), "");
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        try {
            if (FacesContext.getCurrentInstance().isPostback() && acknowledged()) return;
        } catch (Refusal refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
        try {
            page = desk.page(!isSeen(), typed("after"), ROWS);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    /** What was typed beside the button that was pressed. */
    private boolean acknowledged() {
        String id = typed("acknowledge");
        if (!id.matches("[0-9]{1,18}")) throw new NotFound("exception", id);
        desk.acknowledge(Long.parseLong(id), typed("reason-" + id));
        going.to("scans.xhtml");
        return true;
    }

    /** What was typed, where it was refused. */
    public String reason(ScanExceptionCard card) {
        return typed("reason-" + card.id());
    }

    public String said(ScanExceptionCard card) {
        return me.getWords().code("scan", card.exception());
    }

    /** What it was: in somebody's words, or by an act of ours. */
    public String told(ScanExceptionCard card) {
        return me.getWords().code("scanReason", card.reason());
    }

    public String store(StoreCode code) {
        return holders.store(code);
    }

    public boolean isSeen() {
        return !typed("seen").isEmpty();
    }

    private String typed(String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "").strip();
    }

    public List<ScanExceptionCard> getRows() {
        return page.items();
    }

    public boolean isFirst() {
        return typed("after").isEmpty();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getNext() {
        return "scans.xhtml?" + (isSeen() ? "seen=1&" : "") + "after=" + page.next();
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
