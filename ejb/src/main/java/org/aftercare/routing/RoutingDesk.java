package org.aftercare.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Thing;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
import org.aftercare.routing.Question.Bench;
import org.aftercare.ticket.BenchLoad;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;
import org.aftercare.ticket.TicketStatus;

/** Proposes where a phone is ready soonest. */
@Stateless
public class RoutingDesk {
    /** What {@link CaseFile#benchLoads} counts. */
    private static final Set<TicketStatus> WAITING = EnumSet.of(
            TicketStatus.RECEIVED, TicketStatus.DIAGNOSING, TicketStatus.IN_REPAIR, TicketStatus.QUALITY_CHECK);

    @Inject
    Callers callers;

    @Inject
    NetworkDesk network;

    @Inject
    CaseFile files;

    @Inject
    CustodyDesk custody;

    @Inject
    FaultCodes codes;

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
        var work = work(symptoms);
        return choose(new Question(store, store, level, work, at, benches(Map.of())));
    }

    /**
     * All candidates for a ticket as things stand now; its own work isn't counted as waiting.
     *
     * @throws org.aftercare.platform.NotFound beyond the caller's scope
     */
    public Route routes(TicketNumber number) {
        var ticket = files.read(number);
        var work = work(ticket.symptoms());
        return choose(new Question(
                here(ticket),
                network.store(ticket.pickupStore()),
                ticket.level(),
                work,
                clock.instant(),
                benches(WAITING.contains(ticket.status()) ? Map.of(ticket.benchStore(), work) : Map.of())));
    }

    private Route choose(Question question) {
        return Router.choose(question, policies.inForce(), new Roads() {
            @Override
            public int days(StoreCode from, StoreCode to) {
                return from.equals(to) ? 0 : network.lane(from, to).transitDays();
            }

            @Override
            public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
                return network.arrival(from, to, handedOver);
            }

            @Override
            public BusinessTime hours(StoreCode store) {
                return network.calendar(store);
            }
        });
    }

    private List<Bench> benches(Map<StoreCode, Duration> own) {
        Map<StoreCode, Duration> waiting = files.benchLoads().stream()
                .collect(Collectors.toMap(BenchLoad::store, load -> Duration.ofMinutes(load.workMinutes())));
        return network.stores().stream()
                .map(store -> new Bench(store, minus(waiting, own, store.code())))
                .toList();
    }

    private static Duration minus(Map<StoreCode, Duration> all, Map<StoreCode, Duration> own, StoreCode store) {
        var left = all.getOrDefault(store, Duration.ZERO).minus(own.getOrDefault(store, Duration.ZERO));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** The store that has the phone; its bench while it is on the way, its pick-up store while the customer has it. */
    private StoreCard here(TicketCard ticket) {
        var holder = custody.holder(Thing.device(ticket.deviceId()));
        var goal = ticket.status().isInCustody() ? ticket.benchStore() : ticket.pickupStore();
        return network.stores().stream()
                .filter(store -> holder.isStore(store.code()))
                .findFirst()
                .orElseGet(() -> network.store(goal));
    }

    /** The usual bench time of the slowest of its symptoms, as the counter keeps it too. */
    private Duration work(List<String> symptoms) {
        return Duration.ofMinutes(symptoms.stream()
                .flatMap(code -> codes.symptom(code).stream())
                .mapToInt(FaultCodes.Symptom::workMinutes)
                .max()
                .orElse(0));
    }
}
