package org.aftercare.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.access.Callers;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;
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
    DeviceDesk devices;

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
        return choose(new Question(store, store, "", level, usual(symptoms), at, benches(Optional.empty())));
    }

    /**
     * All candidates for a ticket as things stand now; its own work isn't counted as waiting.
     *
     * @throws org.aftercare.platform.NotFound beyond the caller's scope
     */
    public Route routes(TicketNumber number) {
        var ticket = files.read(number);
        return choose(new Question(
                here(ticket),
                network.store(ticket.pickupStore()),
                devices.model(ticket.modelCode()).map(DeviceModel::brand).orElse(""),
                ticket.level(),
                usual(ticket.symptoms()),
                clock.instant(),
                reachable(ticket, benches(Optional.of(ticket).filter(t -> WAITING.contains(t.status()))))));
    }

    /** Without the stores to or from which a battery that isn't safe would have to fly. */
    private List<Bench> reachable(TicketCard ticket, List<Bench> benches) {
        if (ticket.checklist().batterySafe()) return benches;
        var here = here(ticket).code();
        return benches.stream()
                .filter(bench -> {
                    var there = bench.store().code();
                    boolean isEnd = there.equals(here) || there.equals(ticket.pickupStore());
                    return isEnd || !flies(here, there) && !flies(there, ticket.pickupStore());
                })
                .toList();
    }

    private boolean flies(StoreCode from, StoreCode to) {
        return !from.equals(to) && network.lane(from, to).byAir();
    }

    private Route choose(Question question) {
        return Router.choose(question, policies.inForce(), new Roads() {
            @Override
            public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
                if (from.code().equals(to.code())) return handedOver;
                return network.lane(from.code(), to.code()).earliestArrival(handedOver, to.zone());
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

    /** @param own counted at its bench, but not waited for */
    private List<Bench> benches(Optional<TicketCard> own) {
        Map<StoreCode, BenchLoad> loads =
                files.benchLoads().stream().collect(Collectors.toMap(BenchLoad::store, load -> load));
        return network.stores().stream()
                .map(store -> bench(
                        store,
                        Optional.ofNullable(loads.get(store.code())),
                        own.filter(ticket -> ticket.benchStore().equals(store.code()))))
                .toList();
    }

    /**
     * Every part is taken to be on hand: what a parts desk knows of it will be said here. Phones on their way are counted
     * as if they were there, for loads don't tell them apart.
     */
    private Bench bench(StoreCard store, Optional<BenchLoad> load, Optional<TicketCard> own) {
        long minutes = load.map(BenchLoad::workMinutes).orElse(0L)
                - own.map(ticket -> minutes(ticket.symptoms())).orElse(0);
        long phones =
                load.map(BenchLoad::tickets).orElse(0L) - own.map(ticket -> 1).orElse(0);
        var policy = policies.inForce();
        return new Bench(
                store,
                new Load(
                        policy.work()
                                .usually(Duration.ofMinutes(Math.max(0, minutes)))
                                .expected(),
                        (int) Math.max(0, phones)),
                Load.NONE,
                policy.newcomers(),
                Optional.empty());
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

    private TimeTaken usual(List<String> symptoms) {
        return policies.inForce().work().usually(Duration.ofMinutes(minutes(symptoms)));
    }

    /** The usual bench time of the slowest of its symptoms, as the counter keeps it too. */
    private int minutes(List<String> symptoms) {
        return symptoms.stream()
                .flatMap(code -> codes.symptom(code).stream())
                .mapToInt(FaultCodes.Symptom::workMinutes)
                .max()
                .orElse(0);
    }
}
