package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.access.Role;
import org.aftercare.loaner.LoanBook;
import org.aftercare.loaner.LoanCard;
import org.aftercare.loaner.LoanerCard;
import org.aftercare.loaner.LoanerElsewhere;
import org.aftercare.loaner.PoolDesk;
import org.aftercare.loaner.TakeOverDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** The loaners of a store, who has which; and the one that was scanned, which its address says. */
@Named
@RequestScoped
public class LoanersPage {
    @Inject
    PoolDesk pools;

    @Inject
    TakeOverDesk takeOvers;

    @Inject
    LoanBook book;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private String store;
    private String code;
    private String ticket;
    private Optional<LoanerCard> found;
    private Optional<LoanerElsewhere> elsewhere;
    private Optional<LoanCard> loan;
    private List<LoanerCard> pool;
    private List<LoanCard> out;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        store = param("store");
        code = param("code");
        ticket = param("ticket");
    }

    private String param(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE);
        getPool();
    }

    /** Their own store; the one that was asked for, else the first one, for those who see several. */
    StoreCode place() {
        return me.store()
                .map(StoreCard::code)
                .or(() -> Optional.of(store).filter(StoreCode::isValid).map(StoreCode::new))
                .or(() -> getStores().stream().map(StoreCard::code).findFirst())
                .orElseThrow(() -> new NotFound("store", store));
    }

    public List<LoanerCard> getPool() {
        if (pool == null) pool = pools.pool(place());
        return pool;
    }

    /** What is out, what needs somebody first. */
    public List<LoanCard> getOut() {
        if (out == null) out = book.out(place());
        return out;
    }

    public long getFree() {
        return getPool().stream()
                .filter(one -> one.state().name().equals("POOL"))
                .count();
    }

    /** The one that was scanned; null while none was, or nobody knows it here. */
    public LoanerCard getFound() {
        if (found == null) found = code.isEmpty() ? Optional.empty() : pools.find(code);
        return found.orElse(null);
    }

    /** The loan that it is out on, or null. */
    public LoanCard getLoan() {
        if (loan == null) loan = getFound() == null ? Optional.empty() : book.outOf(found.get());
        return loan.orElse(null);
    }

    public boolean isUnknown() {
        return !code.isEmpty() && getFound() == null && getElsewhere() == null;
    }

    /** The loaner of another store that was scanned here, or null: for those who may take it over. */
    public LoanerElsewhere getElsewhere() {
        if (elsewhere == null) {
            boolean may = me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.LEAD);
            elsewhere = may && !code.isEmpty() && getFound() == null
                    ? takeOvers.elsewhere(code, place())
                    : Optional.empty();
        }
        return elsewhere.orElse(null);
    }

    public String getElsewhereStore() {
        return holders.store(getElsewhere().loaner().store());
    }

    /** Why it can't be taken over, in words. */
    public String getObjection() {
        return me.say("error." + getElsewhere().objection(), getElsewhereStore());
    }

    /** Those of the counter of the store that the loaner is of. */
    public boolean isMayAct() {
        return me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD);
    }

    public boolean isMayFill() {
        return me.getCaller().is(Role.LEAD, Role.OFFICE);
    }

    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(one -> me.getCaller().sees(one.code(), one.region()))
                .toList();
    }

    public String getStoreName() {
        return holders.store(place());
    }

    /** Part of each address of this page: which store's it is. */
    public String getPlacePart() {
        return me.store().isPresent() ? "" : "store=" + place() + "&";
    }

    /** The labels of the whole pool. */
    public String getLabels() {
        return "labels.xhtml?"
                + String.join(
                        "&",
                        getPool().stream()
                                .limit(LabelsPage.MOST)
                                .map(one -> "l=" + one.code())
                                .toList());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = Objects.requireNonNullElse(code, "").strip();
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = Objects.requireNonNullElse(ticket, "").strip();
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = Objects.requireNonNullElse(store, "").strip();
    }
}
