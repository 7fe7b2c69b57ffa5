package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.custody.Holder;
import org.aftercare.logistics.CountClosed;
import org.aftercare.logistics.ShelfCard;
import org.aftercare.logistics.ShelfDesk;
import org.aftercare.logistics.ShelfLine;
import org.aftercare.logistics.ShelfScanned;
import org.aftercare.logistics.ShelfSheet;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.Page;
import org.aftercare.platform.Refusal;

/**
 * The count of a store's shelf: the open one with a field for the scanner, or one that is closed, by its number. A second
 * scan of the same thing changes nothing, so reloading may.
 */
@Named
@RequestScoped
public class ShelfPage {
    private static final int ROWS = 20;
    /** A longer list than anybody reads; the number of all stands above it. */
    private static final int SHOWN = 200;

    @Inject
    ShelfDesk desk;

    @Inject
    StoreAsked asked;

    @Inject
    HolderWords holders;

    @Inject
    Going going;

    @Inject
    Me me;

    private String number = "";
    private String after = "";
    private String code = "";
    private Optional<ShelfSheet> sheet;
    private Page<ShelfCard> history;
    private ShelfScanned scanned;
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE);
        getSheet();
        getHistory();
    }

    /** The count that was asked for, or the open one; null when there is none. */
    public ShelfSheet getSheet() {
        if (sheet == null) sheet = (number.isEmpty() ? open() : Optional.of(named())).map(desk::sheet);
        return sheet.orElse(null);
    }

    private Optional<Long> open() {
        return desk.open(asked.code()).map(ShelfCard::id);
    }

    private long named() {
        if (!number.matches("[0-9]{1,18}")) throw new NotFound("count", number);
        return Long.parseLong(number);
    }

    public void begin() {
        desk.begin(me.mustHaveStore().code());
        going.to("shelf.xhtml");
    }

    public void scan() {
        try {
            if (code.isBlank()) throw new InvalidInput("code", "REQUIRED");
            scanned = desk.scan(mustBeOpen(), code);
            code = "";
        } catch (InvalidInput | CountClosed | NotFound refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("code"));
        }
        sheet = null;
    }

    /** Somebody closed the count before what was scanned here came in: Faces reads no field that isn't shown any more. */
    public boolean isLost() {
        return FacesContext.getCurrentInstance().isPostback() && !wrong.isAny() && getSheet() == null;
    }

    public void close() {
        try {
            long id = mustBeOpen();
            desk.close(id);
            going.to("shelf", "id", id);
        } catch (CountClosed | NotFound refused) {
            tell(refused);
        }
    }

    private void tell(Refusal refused) {
        wrong = Mistakes.of(me.getWords(), refused, Set.of());
        sheet = null;
    }

    /** @throws NotFound when somebody has closed it */
    private long mustBeOpen() {
        return open().orElseThrow(() -> new NotFound("count", ""));
    }

    public boolean isMayCount() {
        return me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD);
    }

    /** {@code ok}, {@code warn} for what was scanned before, {@code bad} for what isn't expected here. */
    public String getTone() {
        if (scanned.found() != ShelfScanned.Found.EXPECTED) return "bad";
        return scanned.again() ? "warn" : "ok";
    }

    public String getSaid() {
        String said = me.getWords().of("shelf.found." + scanned.found(), holder(scanned.line()));
        return scanned.again() ? said + " " + me.getWords().of("shelf.again") : said;
    }

    public String holder(ShelfLine line) {
        return line.holder().isEmpty() ? me.getWords().of("shelf.nobody") : holders.name(new Holder(line.holder()));
    }

    public String getStoreName() {
        return holders.store(
                getSheet() == null ? asked.code() : getSheet().count().store());
    }

    /** The first ones. */
    public List<ShelfLine> first(List<ShelfLine> lines) {
        return lines.subList(0, Math.min(SHOWN, lines.size()));
    }

    public Page<ShelfCard> getHistory() {
        if (history == null) history = desk.history(asked.code(), after.matches("[0-9]{0,18}") ? after : "", ROWS);
        return history;
    }

    public ShelfScanned getScanned() {
        return scanned;
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code == null ? "" : code;
    }
}
