package org.aftercare.routing;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aftercare.access.Callers;
import org.aftercare.access.OpenTo;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketDesk;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** Proposes where a phone is ready soonest; people may choose otherwise, and say why. */
@Stateless
public class RoutingDesk {
    private static final int LONGEST_REASON = 400;
    /** The bench matters as long as there is work for one. */
    private static final Set<TicketStatus> ROUTABLE = EnumSet.of(
            TicketStatus.RECEIVED,
            TicketStatus.DIAGNOSING,
            TicketStatus.AWAITING_APPROVAL,
            TicketStatus.AWAITING_PARTS,
            TicketStatus.IN_REPAIR);

    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    TicketDesk tickets;

    @Inject
    DeviceDesk devices;

    @Inject
    Benches benches;

    @Inject
    PromisesGiven given;

    @Inject
    RoutingPolicies policies;

    @Inject
    Clock clock;

    /**
     * Where a phone taken in at that store with these symptoms should go, were it opened at that instant.
     *
     * @throws org.aftercare.platform.NotFound when there is no such store
     */
    public Route propose(StoreCode pickup, String level, List<String> symptoms, Instant at) {
        callers.current();
        var store = network.store(pickup);
        return Router.choose(benches.brought(store, level, symptoms, at), policies.inForce(), benches.roads());
    }

    /**
     * All candidates for a ticket as things stand now; its own work isn't counted as waiting.
     *
     * @throws org.aftercare.platform.NotFound beyond the caller's scope
     */
    public Route routes(TicketNumber number) {
        return choose(files.read(number));
    }

    private Route choose(TicketCard ticket) {
        return Router.choose(benches.asked(ticket), policies.inForce(), benches.roads(ticket));
    }

    /** Minutes at the bench that half of such repairs take at most, as learnt. */
    public long usualMinutes(List<String> symptoms, String level) {
        callers.current();
        return benches.usualMinutes(symptoms, level);
    }

    /**
     * Another bench than routing chose, or has chosen since; what it costs is reported with the reason.
     *
     * @throws InvalidInput field {@code storeCode} (UNKNOWN_STORE, SAME_STORE, STORE_CLOSED, LACKS_LEVEL,
     *     NOT_AUTHORISED, NOT_ALLOWED once there is no work for a bench), {@code reason} (REASON_REQUIRED, TOO_LONG)
     * @throws org.aftercare.ticket.StaleTicket when it is no longer what the caller saw
     */
    public TicketCard override(TicketNumber number, long version, StoreCode bench, String reason) {
        callers.mustBe(CLERK, TECHNICIAN, LEAD, MANAGER);
        var ticket = routable(number, version);
        var goal = goal(bench, ticket);
        return tickets.moveBench(number, goal.code(), goal.region(), said(reason));
    }

    /**
     * Its bench can't do it: the phone is routed again, and won't be offered there in this stay.
     *
     * @throws InvalidInput field {@code reason}; {@code storeCode}: NO_OTHER_BENCH when nobody else could do it,
     *     NOT_ALLOWED once there is no work for a bench
     * @throws org.aftercare.ticket.StaleTicket when it is no longer what the caller saw
     */
    public TicketCard refuse(TicketNumber number, long version, String reason) {
        var caller = callers.mustBe(TECHNICIAN, LEAD);
        var ticket = routable(number, version);
        caller.mustSee(ticket.benchStore(), ticket.benchRegion());
        given.add(new RouteRefusal(ticket.id(), ticket.benchStore(), clock.instant(), caller.name(), said(reason)));
        var route = choose(ticket);
        if (route.bench().equals(ticket.benchStore()) || !canDo(route))
            throw new InvalidInput("storeCode", "NO_OTHER_BENCH");
        var bench = network.store(route.bench());
        return tickets.moveBench(number, bench.code(), bench.region(), Cause.REFUSED.name());
    }

    private static boolean canDo(Route route) {
        return Set.of("CHOSEN", "STAYS").contains(route.candidates().get(0).verdict());
    }

    /** Whether another bench may still be chosen. */
    @OpenTo("everybody: tells of a status only")
    public static boolean isRoutable(TicketStatus status) {
        return ROUTABLE.contains(status);
    }

    private TicketCard routable(TicketNumber number, long version) {
        var ticket = tickets.held(number, version);
        if (!isRoutable(ticket.status())) throw new InvalidInput("storeCode", "NOT_ALLOWED");
        return ticket;
    }

    private static String said(String reason) {
        if (reason.isBlank() || Cause.isCode(reason.strip())) throw new InvalidInput("reason", "REASON_REQUIRED");
        if (reason.length() > LONGEST_REASON) throw new InvalidInput("reason", "TOO_LONG", LONGEST_REASON);
        return reason.strip();
    }

    private StoreCard goal(StoreCode bench, TicketCard ticket) {
        var goal = network.find(bench).orElseThrow(() -> new InvalidInput("storeCode", "UNKNOWN_STORE", bench));
        if (bench.equals(ticket.benchStore())) throw new InvalidInput("storeCode", "SAME_STORE");
        if (!goal.inOperation()) throw new InvalidInput("storeCode", "STORE_CLOSED");
        if (!goal.levels().contains(ticket.level())) throw new InvalidInput("storeCode", "LACKS_LEVEL");
        var maker = devices.model(ticket.modelCode()).map(DeviceModel::brand).orElse("");
        if (!goal.isAuthorisedFor(maker, ticket.level())) throw new InvalidInput("storeCode", "NOT_AUTHORISED");
        return goal;
    }
}
