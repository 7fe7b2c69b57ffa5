package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.parts.CataloguePart;
import org.aftercare.parts.PartAct;
import org.aftercare.parts.PartCard;
import org.aftercare.parts.PartCatalogue;
import org.aftercare.parts.PartOrderCard;
import org.aftercare.parts.PartOrderDesk;
import org.aftercare.parts.PartPlace;
import org.aftercare.parts.PartWantCard;
import org.aftercare.parts.StockDesk;
import org.aftercare.parts.StockLine;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;

/** The parts of a store: what is there, what comes, who waits for it. Whose, and what is sought, is in the address. */
@Named
@RequestScoped
public class PartsPage {
    private static final int SHOWN = 200;

    @Inject
    StockDesk desk;

    @Inject
    PartOrderDesk orderDesk;

    @Inject
    PartCatalogue catalogue;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    PartActs acts;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private String store = "";
    private String sought = "";
    private List<StockLine> stock;
    private List<PartOrderCard> orders;
    private List<PartWantCard> waiting;
    private List<PartCard> defective;
    private List<PartCard> travelling;
    private Map<String, String> reserved;
    private Optional<PartCard> single;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        setStore(request.getParameter("store"));
        setSought(request.getParameter("q"));
    }

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE);
        acts.load(place());
        forget();
        getStock();
    }

    /** What was read before the act may be another now. */
    private void forget() {
        single = null;
        stock = null;
        orders = null;
        waiting = null;
        defective = null;
        travelling = null;
        reserved = null;
    }

    /** Their own store; the one that was asked for, else the first one, for those who see several. */
    StoreCode place() {
        return me.store()
                .map(StoreCard::code)
                .or(() -> Optional.of(store).filter(StoreCode::isValid).map(StoreCode::new))
                .or(() -> getStores().stream().map(StoreCard::code).findFirst())
                .orElseThrow(() -> new NotFound("store", store));
    }

    public String getStoreName() {
        return holders.store(place());
    }

    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(one -> me.getCaller().sees(one.code(), one.region()))
                .toList();
    }

    /** Where a part may be sent. */
    public List<StoreCard> getGoals() {
        return network.stores().stream()
                .filter(one -> one.inOperation() && !one.code().equals(place()))
                .toList();
    }

    public boolean isMayAct() {
        return me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD);
    }

    public boolean isMayCount() {
        return isMayAct() && me.getCaller().is(Role.LEAD);
    }

    /** The part whose label was sought or scanned; null for none. */
    public PartCard getSingle() {
        if (single == null) single = desk.find(sought);
        return single.orElse(null);
    }

    /** A label that nobody knows. */
    public boolean isUnknown() {
        return getSingle() == null
                && sought.strip().toUpperCase(java.util.Locale.ROOT).matches("P-[0-9]+");
    }

    /** What may be done with it. */
    public List<PartAct> getLegal() {
        return isMayAct() && getSingle().store().equals(place())
                ? PartAct.legal(getSingle().place(), me.getCaller().role())
                : List.of();
    }

    public boolean isMaySend() {
        return isMayAct() && getSingle().store().equals(place()) && getSingle().place() == PartPlace.FREE;
    }

    /** It was on its way here. */
    public boolean isMayReceive() {
        return isMayAct() && getSingle().store().equals(place()) && getSingle().place() == PartPlace.TRANSIT;
    }

    public List<StockLine> getStock() {
        if (stock == null)
            stock = desk.stock(
                    place(), getSingle() == null ? sought : getSingle().number());
        return stock;
    }

    /** The single ones of a number, when the table has come down to one. */
    public List<PartCard> getItems() {
        if (sought.isBlank() || getStock().size() != 1) return List.of();
        return desk
                .items(
                        place(),
                        List.of(PartPlace.FREE, PartPlace.RESERVED, PartPlace.DEFECTIVE, PartPlace.TRANSIT),
                        "",
                        500)
                .items()
                .stream()
                .filter(item -> item.number().equals(getStock().get(0).number()))
                .toList();
    }

    /** For which repairs, by number. */
    public Map<String, String> getReserved() {
        if (reserved == null)
            reserved = desk.items(place(), List.of(PartPlace.RESERVED), "", 500).items().stream()
                    .collect(Collectors.groupingBy(
                            PartCard::number,
                            TreeMap::new,
                            Collectors.collectingAndThen(
                                    Collectors.mapping(PartCard::ticket, Collectors.toList()),
                                    tickets -> tickets.stream().distinct().collect(Collectors.joining(" ")))));
        return reserved;
    }

    public List<String> tickets(StockLine line) {
        var all = getReserved().getOrDefault(line.number(), "");
        return all.isEmpty() ? List.of() : List.of(all.split(" "));
    }

    public List<PartOrderCard> getOrders() {
        if (orders == null) orders = orderDesk.open(place());
        return orders;
    }

    public boolean isLate(PartOrderCard order) {
        return order.expectedAt().isBefore(me.now());
    }

    public List<PartWantCard> getWaiting() {
        if (waiting == null) waiting = desk.waiting(place());
        return waiting;
    }

    /** Set aside, to be packed for the maker. */
    public List<PartCard> getDefective() {
        if (defective == null)
            defective =
                    desk.items(place(), List.of(PartPlace.DEFECTIVE), "", SHOWN).items();
        return defective;
    }

    /** From other stores, on their way here. */
    public List<PartCard> getTravelling() {
        if (travelling == null)
            travelling =
                    desk.items(place(), List.of(PartPlace.TRANSIT), "", SHOWN).items();
        return travelling;
    }

    public boolean isOverdue(PartCard part) {
        return part.dueAt().isBefore(me.now());
    }

    public List<CataloguePart> getCatalogue() {
        return catalogue.all();
    }

    public String name(String number) {
        return catalogue.name(number);
    }

    /** Part of each address of this page: which store's it is. */
    public String getPlacePart() {
        return me.store().isPresent() ? "" : "store=" + place() + "&";
    }

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = store == null ? "" : store;
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought == null ? "" : sought.strip();
    }
}
