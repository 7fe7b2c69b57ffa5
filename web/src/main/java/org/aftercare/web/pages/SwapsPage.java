package org.aftercare.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Role;
import org.aftercare.insight.QueueDesk;
import org.aftercare.insight.QueueQuestion;
import org.aftercare.insight.QueueRow;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.StoreCode;
import org.aftercare.swap.OldUnitCard;
import org.aftercare.swap.RefundCard;
import org.aftercare.swap.RefundDesk;
import org.aftercare.swap.ReturnBook;
import org.aftercare.swap.ShipmentCard;
import org.aftercare.swap.SwapUnitCard;
import org.aftercare.swap.SwapUnitDesk;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.LegalStep;
import org.aftercare.ticket.Step;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.ticket.TimelineEntry;
import org.aftercare.warranty.WarrantyDesk;

/** What isn't repaired in a store: who waits for another unit, what there is to give, and what goes back to the maker. */
@Named
@RequestScoped
public class SwapsPage {
    private static final int ROWS = 50;
    private static final int SHIPMENTS = 10;

    @Inject
    QueueDesk queues;

    @Inject
    SwapUnitDesk stockDesk;

    @Inject
    ReturnBook returns;

    @Inject
    RefundDesk refundDesk;

    @Inject
    CaseFile files;

    @Inject
    WarrantyDesk warranty;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    HttpServletRequest request;

    @Inject
    Me me;

    private String store;
    private String ticket;
    private String unit;
    private List<OldUnitCard> old;
    private List<SwapUnitCard> stock;
    private Optional<TicketCard> card;
    private List<LegalStep> legal;
    private Set<String> ticked;

    /** Faces asks what is rendered before it has told a view parameter: the address is read at once. */
    @PostConstruct
    void address() {
        store = param("store");
        ticket = param("n");
        unit = param("unit");
        ticked =
                Set.copyOf(Arrays.asList(Objects.requireNonNullElse(request.getParameterValues("old"), new String[0])));
    }

    private String param(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    public void load() {
        me.getCaller().mustBe(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER, Role.OFFICE);
        getOld();
        getCard();
    }

    /** Their own store; the one that was asked for, else the first one, for those who see several. */
    StoreCode place() {
        return me.store()
                .map(StoreCard::code)
                .or(() -> Optional.of(store).filter(StoreCode::isValid).map(StoreCode::new))
                .or(() -> getStores().stream().map(StoreCard::code).findFirst())
                .orElseThrow(() -> new NotFound("store", store));
    }

    /** Tickets that wait for a unit or the money. */
    public List<QueueRow> getPending() {
        var question = new QueueQuestion(
                QueueQuestion.Side.COUNTER, place().value(), "", List.of(TicketStatus.SWAP_PENDING), "", "", "", "due");
        return queues.page(question, "", ROWS).items();
    }

    /** The one that was chosen; null while none was. */
    public TicketCard getCard() {
        if (card == null) card = ticket.isEmpty() ? Optional.empty() : Optional.of(files.read(number()));
        return card.orElse(null);
    }

    TicketNumber number() {
        if (!TicketNumber.isValid(ticket)) throw new NotFound("ticket", ticket);
        return new TicketNumber(ticket);
    }

    public boolean isPendingHere() {
        return getCard() != null && getCard().status() == TicketStatus.SWAP_PENDING;
    }

    /** Why it waits, and since when. */
    public TimelineEntry getAsked() {
        return files.timeline(getCard().number()).stream()
                .filter(line ->
                        line.to().filter(to -> to == TicketStatus.SWAP_PENDING).isPresent()
                                && line.step().isPresent())
                .reduce((before, later) -> later)
                .orElse(null);
    }

    /** What coverage owes, the best first, in words. */
    public String getRemedies() {
        return warranty.decision(getCard().coverageId()).components().stream()
                .map(org.aftercare.warranty.Coverage.ComponentDecision::remedies)
                .flatMap(Collection::stream)
                .distinct()
                .map(remedy -> me.getWords().code("remedy", remedy))
                .collect(Collectors.joining(", "));
    }

    private List<LegalStep> legal() {
        if (legal == null)
            legal = getCard() == null ? List.of() : files.legal(getCard().number());
        return legal;
    }

    public boolean isMaySwap() {
        return may(Step.SWAP);
    }

    public boolean isMayRefund() {
        return may(Step.REFUND);
    }

    private boolean may(Step step) {
        return legal().stream()
                .anyMatch(one -> one.step() == step && one.objection().isEmpty());
    }

    /** What stands in the way of giving anything; empty text for nothing. */
    public String getObjection() {
        return legal().stream()
                .filter(one -> one.step() == Step.SWAP || one.step() == Step.REFUND)
                .map(LegalStep::objection)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The other steps that are legal: they are taken on the ticket's own page. */
    public List<LegalStep> getOthers() {
        return legal().stream()
                .filter(one -> one.step() != Step.SWAP
                        && one.step() != Step.REFUND
                        && one.objection().isEmpty())
                .toList();
    }

    /** The refund of the chosen ticket that nobody has said the amount of, or null. */
    public RefundCard getToldLater() {
        return getCard() == null
                ? null
                : refundDesk
                        .of(getCard().number())
                        .filter(one -> !one.isComplete())
                        .orElse(null);
    }

    public List<SwapUnitCard> getStock() {
        if (stock == null) stock = stockDesk.stock(place());
        return stock;
    }

    /** Those that may be given for the chosen one. */
    public List<SwapUnitCard> getFitting() {
        return getStock().stream()
                .filter(one -> one.model().equals(getCard().modelCode()))
                .toList();
    }

    /** What is to be sent, or with the maker. */
    public List<OldUnitCard> getOld() {
        if (old == null) old = returns.open(place());
        return old;
    }

    public List<OldUnitCard> getToReturn() {
        return in(OldUnitCard.State.TO_RETURN);
    }

    public List<OldUnitCard> getSent() {
        return in(OldUnitCard.State.SENT);
    }

    private List<OldUnitCard> in(OldUnitCard.State state) {
        return getOld().stream().filter(one -> one.state() == state).toList();
    }

    /** The old unit that was chosen; null while none was, or it is settled. */
    public OldUnitCard getUnit() {
        return getOld().stream()
                .filter(one -> String.valueOf(one.id()).equals(unit))
                .findFirst()
                .orElse(null);
    }

    public List<RefundCard> getRefunds() {
        return refundDesk.open(place());
    }

    public List<ShipmentCard> getShipments() {
        return returns.shipments(place(), "", SHIPMENTS).items();
    }

    public boolean isTicked(OldUnitCard one) {
        return ticked.contains(String.valueOf(one.id()));
    }

    List<Long> ticked() {
        return ticked.stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    public boolean isMayPack() {
        return me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD);
    }

    public boolean isMayTakeOver() {
        return me.store().isPresent() && me.getCaller().is(Role.CLERK, Role.LEAD);
    }

    public boolean isMaySettle() {
        return me.getCaller().is(Role.LEAD, Role.OFFICE);
    }

    public String getCurrency() {
        return network.country(network.store(place()).country())
                .orElseThrow()
                .currency()
                .getCurrencyCode();
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

    public String getStore() {
        return store;
    }

    public void setStore(String store) {
        this.store = Objects.requireNonNullElse(store, "").strip();
    }

    public String getTicket() {
        return ticket;
    }

    public void setTicket(String ticket) {
        this.ticket = Objects.requireNonNullElse(ticket, "").strip();
    }

    public String getChosen() {
        return unit;
    }

    public void setChosen(String chosen) {
        this.unit = Objects.requireNonNullElse(chosen, "").strip();
    }
}
