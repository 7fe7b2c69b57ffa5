package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.access.Role;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.HandedOver;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.customer.CustomerCard;
import org.aftercare.customer.CustomerDesk;
import org.aftercare.device.DeviceCard;
import org.aftercare.device.DeviceDesk;
import org.aftercare.logistics.TransferCard;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.BreachCard;
import org.aftercare.sla.BreachList;
import org.aftercare.sla.ClockCard;
import org.aftercare.sla.ClockDesk;
import org.aftercare.sla.ClockKind;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;
import org.aftercare.warranty.Coverage;
import org.aftercare.warranty.WarrantyDesk;

/** What stands beside a repair: customer, device, coverage, clocks, who has the phone. */
@Named
@RequestScoped
public class TicketAside {
    private static final Set<TicketStatus> FOR_ITS_OWNER =
            EnumSet.of(TicketStatus.READY, TicketStatus.RETURN_READY, TicketStatus.UNCLAIMED);

    @Inject
    CustomerDesk customers;

    @Inject
    DeviceDesk devices;

    @Inject
    WarrantyDesk warranty;

    @Inject
    ClockDesk clockDesk;

    @Inject
    BreachList breachList;

    @Inject
    CustodyDesk custody;

    @Inject
    TransferDesk transfers;

    @Inject
    NetworkDesk network;

    @Inject
    HolderWords holders;

    @Inject
    TicketPage page;

    @Inject
    Me me;

    @Inject
    Going going;

    private List<ClockCard> clocks;
    private List<BreachCard> breaches;
    private CustomerCard customer;
    private DeviceCard device;
    private Coverage coverage;
    private Holder holder;
    private String to = "";
    private String reason = "";
    private Mistakes wrong = Mistakes.NONE;

    private TicketCard card() {
        return page.getCard();
    }

    public CustomerCard getCustomer() {
        if (customer == null) customer = customers.byId(card().customerId());
        return customer;
    }

    public DeviceCard getDevice() {
        if (device == null) device = devices.byId(card().deviceId());
        return device;
    }

    public Coverage getCoverage() {
        if (coverage == null) coverage = warranty.decision(card().coverageId());
        return coverage;
    }

    public List<ClockCard> getClocks() {
        if (clocks == null) clocks = clockDesk.clocks(card().number());
        return clocks;
    }

    /** The chip of the page's head: the turnaround promise. */
    public SlaChip getPromise() {
        return getClocks().stream()
                .filter(clock -> clock.kind() == ClockKind.READY)
                .findFirst()
                .map(this::chip)
                .orElse(SlaChip.NONE);
    }

    public SlaChip chip(ClockCard clock) {
        return SlaChip.of(me.getWords(), me.now(), clock);
    }

    /** Those that still say something: the latest of each kind, and each that was missed. */
    public List<ClockCard> getShownClocks() {
        return getClocks().stream()
                .filter(clock -> clock.state() == ClockCard.State.MISSED
                        || getClocks().stream()
                                .noneMatch(other -> other.kind() == clock.kind() && other.turn() > clock.turn()))
                .toList();
    }

    /** What is timed; where there were several, the how-manieth it is. */
    public String name(ClockCard clock) {
        var words = me.getWords();
        return clock.turn() == 1
                ? words.of(clock.kind())
                : words.of("clock.turn", words.of(clock.kind()), clock.turn());
    }

    /** From when until when it was paused, why, and who did that. */
    public String paused(ClockCard.Pause pause) {
        var words = me.getWords();
        var status = words.code("status", pause.reason());
        var who = pause.role() == Role.SYSTEM || pause.role() == Role.CUSTOMER
                ? words.of(pause.role())
                : words.of("clock.who", pause.actor(), pause.role());
        return pause.to() == null
                ? words.of("clock.pausedSince", pause.from(), status, who)
                : words.of("clock.pausedUntil", pause.from(), pause.to(), status, who);
    }

    /** By whose hours it was counted, and to whom so much time is promised. */
    public String basis(ClockCard clock) {
        return wording().basis(clock.explanation());
    }

    public String skipped(String holiday) {
        return wording().skipped(holiday);
    }

    public String fired(ClockCard.Firing firing) {
        return wording().fired(firing);
    }

    private ClockWording wording() {
        return new ClockWording(me.getWords(), this::storeName);
    }

    /** The code itself for a store that there is no more. */
    private String storeName(String code) {
        return Optional.of(code)
                .filter(StoreCode::isValid)
                .flatMap(valid -> network.find(new StoreCode(valid)))
                .map(StoreCard::name)
                .orElse(code);
    }

    /** That this clock ran out, as a task; null where it didn't. */
    public BreachCard breach(ClockCard clock) {
        if (breaches == null) breaches = breachList.of(card().number());
        return breaches.stream()
                .filter(breach -> breach.kind() == clock.kind() && isFired(clock, breach.breachedAt()))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFired(ClockCard clock, Instant breachedAt) {
        return clock.firedLevels().stream().anyMatch(firing -> firing.dueAt().equals(breachedAt));
    }

    /** Who looks after it, and why it came to that. */
    public String told(BreachCard breach) {
        var words = me.getWords();
        String owner = breach.owner().isEmpty() ? words.of("breaches.anyLead") : breach.owner();
        String why = breach.reason().map(words::of).orElseGet(() -> words.of("breaches.noReason"));
        return me.say("breaches.told", owner, breach.words().isEmpty() ? why : why + ": " + breach.words());
    }

    /** The lead's task, on the way to its form. */
    public boolean mayExplain(ClockCard clock) {
        var breach = breach(clock);
        return breach != null
                && !breach.isExplained()
                && me.getCaller().is(Role.LEAD, Role.MANAGER, Role.OFFICE)
                && me.getCaller().sees(breach.store(), breach.region());
    }

    /** How much of the budget has run, in percent, at most 100. */
    public long percent(ClockCard clock) {
        Duration budget = clock.budget();
        return budget.isZero() ? 100 : Math.min(100, clock.elapsed().toSeconds() * 100 / budget.toSeconds());
    }

    public Holder getHolder() {
        if (holder == null) holder = custody.holder(Thing.device(card().deviceId()));
        return holder;
    }

    /** Who has it, in words: the customer, a store by its name, on the way … */
    public String name(Holder who) {
        return holders.name(who);
    }

    public List<HandedOver> getLedger() {
        return custody.ledger(Thing.device(card().deviceId()));
    }

    public List<TransferCard> getLegs() {
        return transfers.legs(card().number());
    }

    /** Where the phone, which lies in the caller's store, has to go next; null when it is where it should be. */
    public StoreCode getDestination() {
        var here = me.store().map(StoreCard::code).filter(code -> getHolder().isStore(code));
        var target = card().status() == TicketStatus.HOMEBOUND ? card().pickupStore() : card().benchStore();
        return here.filter(code -> isMayDispatch() && !code.equals(target))
                .map(code -> target)
                .orElse(null);
    }

    public boolean isMayDispatch() {
        return me.store().map(StoreCard::code).filter(getHolder()::isStore).isPresent()
                && card().status().isInCustody()
                && !FOR_ITS_OWNER.contains(card().status());
    }

    public void dispatch() {
        try {
            if (!StoreCode.isValid(to)) throw new InvalidInput("storeCode", "UNKNOWN_STORE");
            transfers.dispatch(card().number(), new StoreCode(to), reason);
            going.tell(me.say("ticket.dispatch.done", to));
            going.to("ticket", "n", card().number());
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("storeCode", "reason"));
        }
    }

    public List<StoreCard> getStores() {
        return network.stores().stream().filter(StoreCard::inOperation).toList();
    }

    public String getTo() {
        return to.isEmpty() && getDestination() != null ? getDestination().value() : to;
    }

    public void setTo(String to) {
        this.to = to == null ? "" : to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    void tell(Mistakes mistakes) {
        wrong = mistakes;
    }

    public Mistakes getWrong() {
        return wrong;
    }
}
