package org.aftercare.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Cause;
import org.aftercare.routing.PromiseCard;
import org.aftercare.routing.PromiseDesk;
import org.aftercare.routing.Route;
import org.aftercare.routing.RoutingDesk;
import org.aftercare.ticket.StaleTicket;
import org.aftercare.ticket.TicketCard;

/** Where a repair is done and what was promised of it, why, and how somebody has it done elsewhere. */
@Named
@RequestScoped
public class TicketRoute {
    @Inject
    RoutingDesk routing;

    @Inject
    PromiseDesk promiseDesk;

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

    private Route route;
    private List<PromiseCard> promises;
    private long version;
    private String bench = "";
    private String reason = "";
    private String refusal = "";
    private Mistakes wrong = Mistakes.NONE;

    private TicketCard card() {
        return page.getCard();
    }

    public Route getRoute() {
        if (route == null) route = routing.routes(card().number());
        return route;
    }

    /** The newest first. */
    public List<PromiseCard> getPromises() {
        if (promises == null) {
            promises = new ArrayList<>(promiseDesk.given(card().number()));
            Collections.reverse(promises);
        }
        return promises;
    }

    public String words(PromiseCard promise) {
        return me.getWords().of("promise.words", promise.likelyBy(), promise.safelyBy(), promise.chance());
    }

    /** What it was reckoned from, but for what takes no time. */
    public String because(PromiseCard promise) {
        return because(me, holders.store(promise.bench()), promise);
    }

    static String because(Me me, String bench, PromiseCard promise) {
        var words = me.getWords();
        List<String> terms = new ArrayList<>();
        terms.add(words.of("promise.at", bench));
        term(terms, me, "promise.transit", promise.transit());
        term(terms, me, "promise.queue", promise.queue());
        term(terms, me, "promise.part", promise.part());
        term(terms, me, "promise.work", promise.work());
        return String.join(" · ", terms);
    }

    private static void term(List<String> terms, Me me, String key, Duration length) {
        if (length.toMinutes() > 0) terms.add(me.getWords().of(key, SlaChip.hours(me.getWords(), length)));
    }

    /** Somebody's own words; the system's causes have theirs. */
    public String why(PromiseCard promise) {
        return promise.cause() == Cause.OVERRIDE
                ? me.say("promise.chosen", promise.madeBy(), promise.reason())
                : me.getWords().of(promise.cause());
    }

    public boolean isOverride(PromiseCard promise) {
        return promise.cause() == Cause.OVERRIDE && !promise.lost().isZero();
    }

    public String lost(PromiseCard promise) {
        return me.say("promise.lost", holders.store(promise.proposed()), SlaChip.hours(me.getWords(), promise.lost()));
    }

    public void choose() {
        act(seen -> {
            if (!StoreCode.isValid(bench)) throw new InvalidInput("storeCode", "UNKNOWN_STORE", bench);
            return routing.override(card().number(), seen, new StoreCode(bench), reason);
        });
    }

    public void refuse() {
        act(seen -> routing.refuse(card().number(), seen, refusal));
    }

    private void act(LongFunction<TicketCard> work) {
        try {
            going.tell(me.say("route.moved", holders.store(work.apply(version).benchStore())));
            going.to("ticket", "n", card().number());
        } catch (StaleTicket refused) {
            page.review(refused);
        } catch (InvalidInput refused) {
            wrong = Mistakes.of(me.getWords(), refused, Set.of("storeCode", "reason"));
        }
    }

    public boolean isMayChoose() {
        return me.getCaller().is(Role.CLERK, Role.TECHNICIAN, Role.LEAD, Role.MANAGER)
                && RoutingDesk.isRoutable(card().status());
    }

    public boolean isMayRefuse() {
        return me.getCaller().is(Role.TECHNICIAN, Role.LEAD)
                && RoutingDesk.isRoutable(card().status())
                && me.getCaller().sees(card().benchStore(), card().benchRegion());
    }

    /** Those that have the level. */
    public List<StoreCard> getStores() {
        return network.stores().stream()
                .filter(store -> store.inOperation()
                        && store.levels().contains(card().level())
                        && !store.code().equals(card().benchStore()))
                .toList();
    }

    public Mistakes getWrong() {
        return wrong;
    }

    public long getVersion() {
        return version == 0 ? page.getVersion() : version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public String getBench() {
        return bench;
    }

    public void setBench(String bench) {
        this.bench = bench == null ? "" : bench;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getRefusal() {
        return refusal;
    }

    public void setRefusal(String refusal) {
        this.refusal = refusal == null ? "" : refusal;
    }
}
