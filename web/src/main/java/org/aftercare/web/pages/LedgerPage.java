package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.custody.LedgerBreak;
import org.aftercare.custody.LedgerCheck;
import org.aftercare.custody.SealCard;
import org.aftercare.custody.SealDesk;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;

/** Whether the ledger of who held what still is what was sealed: the last check, and the seal of each day. */
@Named
@RequestScoped
public class LedgerPage {
    private static final int ROWS = 31;

    @Inject
    SealDesk desk;

    @Inject
    Going going;

    @Inject
    Me me;

    private String after = "";
    private Page<SealCard> page = new Page<>(List.of(), "");
    private Optional<LedgerCheck> check = Optional.empty();
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.getCaller().mustBe(Role.OFFICE);
        check = desk.lastCheck();
        try {
            page = desk.seals(after, ROWS);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    public void check() {
        desk.check();
        going.to("ledger.xhtml");
    }

    public LedgerCheck getCheck() {
        return check.orElse(null);
    }

    /** What is wrong at that place, in a sentence. */
    public String said(LedgerBreak found) {
        return me.getWords().code("ledgerBreak", found.kind());
    }

    public List<SealCard> getSeals() {
        return page.items();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getNext() {
        return "ledger.xhtml?after=" + page.next();
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }
}
