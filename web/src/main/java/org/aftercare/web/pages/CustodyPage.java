package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.custody.Holder;
import org.aftercare.logistics.Discrepancy;
import org.aftercare.logistics.ReconciliationDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.Page;
import org.aftercare.platform.StoreCode;

/** The report that must be empty: where ledger, tickets and parcels differ, or are late. Everything is in the address. */
@Named
@RequestScoped
public class CustodyPage {
    private static final int ROWS = 25;

    @Inject
    ReconciliationDesk desk;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    Me me;

    private String store = "";
    private String after = "";
    private Page<Discrepancy> page = new Page<>(List.of(), "");
    private Mistakes wrong = Mistakes.NONE;

    public void load() {
        me.getCaller().mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        try {
            page = desk.page(Optional.of(store).filter(StoreCode::isValid).map(StoreCode::new), after, ROWS);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of());
        }
    }

    /** What is wrong, why it counts as wrong, and what usually helps. */
    public String said(Discrepancy found) {
        return me.getWords().of("discrepancy.said." + found.kind(), holder(found), detail(found));
    }

    private String detail(Discrepancy found) {
        return found.kind() == Discrepancy.Kind.BROKEN
                ? me.getWords().code("ledgerBreak", found.detail())
                : found.detail();
    }

    private String holder(Discrepancy found) {
        return found.holder().isEmpty()
                ? me.getWords().of("discrepancy.nobody")
                : holders.name(new Holder(found.holder()));
    }

    public String stores(Discrepancy found) {
        return found.stores().stream().map(holders::store).collect(Collectors.joining(", "));
    }

    /** How long a parcel is overdue; since when for the rest. */
    public SlaChip late(Discrepancy found) {
        return SlaChip.of(me.getWords(), me.now(), found.since(), false, false, true);
    }

    /** Those who see more than one store may choose one. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(one -> me.getCaller().sees(one.code(), one.region()))
                .toList();
    }

    public List<Discrepancy> getRows() {
        return page.items();
    }

    public boolean isLast() {
        return page.isLast();
    }

    public String getNext() {
        return "custody.xhtml?" + (store.isEmpty() ? "" : "store=" + store + "&") + "after=" + page.next();
    }

    public String getFirst() {
        return "custody.xhtml" + (store.isEmpty() ? "" : "?store=" + store);
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = StoreCode.isValid(store) ? store : "";
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after == null ? "" : after;
    }
}
