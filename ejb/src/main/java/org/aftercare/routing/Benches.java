package org.aftercare.routing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.custody.CustodyDesk;
import org.aftercare.custody.Holder;
import org.aftercare.custody.Thing;
import org.aftercare.device.DeviceDesk;
import org.aftercare.device.DeviceModel;
import org.aftercare.device.FaultCodes;
import org.aftercare.logistics.TransferCard;
import org.aftercare.logistics.TransferDesk;
import org.aftercare.network.BusinessTime;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.parts.PartsDesk;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.BenchLoad;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.PromiseBook;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketStatus;

/** Puts the router's questions by what is known now: what waits at each bench, where the phone is, how long it will take. */
@Dependent
class Benches {
    @Inject
    NetworkDesk network;

    @Inject
    PromiseBook book;

    @Inject
    CaseFile files;

    @Inject
    CustodyDesk custody;

    @Inject
    TransferDesk transfers;

    @Inject
    PartsDesk parts;

    @Inject
    FaultCodes codes;

    @Inject
    DeviceDesk devices;

    @Inject
    RoutingPolicies policies;

    @Inject
    PromisesGiven given;

    @Inject
    WorkSeen seen;

    @Inject
    Newcomers newcomers;

    @Inject
    Clock clock;

    /** Of a phone that somebody brings to that store then. */
    Question brought(StoreCard store, String level, List<String> symptoms, Instant at) {
        return new Question(store, store, "", level, work(symptoms, level), at, all(Optional.empty()), Set.of());
    }

    /** Of a ticket whose phone was taken in just now, or is booked: all else at its store is before it. */
    Question fresh(TicketCard ticket) {
        var counter = network.store(ticket.pickupStore());
        var own = Optional.of(ticket).filter(t -> t.status().isForTheBench());
        return question(ticket, counter, work(ticket.symptoms(), ticket.level()), all(own), Set.of());
    }

    /** Of a ticket as it stands: at its own bench what was there before it. */
    Question asked(TicketCard ticket) {
        var own = own(ticket);
        return question(
                ticket,
                all(Optional.empty()).stream()
                        .map(bench -> bench.store().code().equals(ticket.benchStore()) ? own : bench)
                        .toList());
    }

    /** The same, with no bench but its own. */
    Question staying(TicketCard ticket) {
        return question(ticket, List.of(own(ticket)));
    }

    /** What waits untouched at a region's benches, each asked from where it lies, behind what was there before it. */
    List<Rebalancing.Phone> phones(List<TicketCard> untouched, RegionCode region) {
        var benches = all(Optional.empty()).stream()
                .filter(bench -> bench.store().region().equals(region))
                .toList();
        Map<StoreCode, Load> before = new HashMap<>();
        benches.forEach(bench -> before.put(bench.store().code(), bench.present()));
        untouched.forEach(one -> before.computeIfPresent(one.benchStore(), (store, load) -> load.minus(load(one))));
        List<Rebalancing.Phone> phones = new ArrayList<>();
        untouched.stream().sorted(Comparator.comparing(TicketCard::openedAt)).forEach(one -> {
            phones.add(new Rebalancing.Phone(one.number().value(), behind(one, before.get(one.benchStore()), benches)));
            before.computeIfPresent(one.benchStore(), (store, load) -> load.plus(load(one)));
        });
        return phones;
    }

    private Question behind(TicketCard ticket, Load before, List<Bench> benches) {
        var own = network.store(ticket.benchStore());
        var asked = benches.stream()
                .map(bench -> bench.store().code().equals(own.code()) ? bench(own, before, Load.NONE) : bench)
                .toList();
        return question(ticket, own, work(ticket.symptoms(), ticket.level()), asked, refused(ticket));
    }

    private Load load(TicketCard ticket) {
        return load(1, usualMinutes(ticket.symptoms(), ticket.level()));
    }

    /** It is in a store, not on its way or with its owner. */
    boolean lies(TicketCard ticket) {
        return custody.holder(Thing.device(ticket.deviceId())).kind().equals("store");
    }

    private Question question(TicketCard ticket, List<Bench> benches) {
        return question(ticket, here(ticket), left(ticket), waiting(ticket, benches), refused(ticket));
    }

    /** The same benches, each with the instant at which what the repair needs is there, if it isn't. */
    private List<Bench> waiting(TicketCard ticket, List<Bench> benches) {
        if (isUntouched(ticket)) return benches;
        var expected = parts.expected(
                ticket.number(),
                benches.stream().map(bench -> bench.store().code()).toList());
        boolean isKnown = ticket.status() != TicketStatus.AWAITING_PARTS || !expected.isEmpty();
        return benches.stream()
                .map(bench -> isKnown
                        ? Optional.ofNullable(expected.get(bench.store().code()))
                                .map(bench::expecting)
                                .orElse(bench)
                        : bench.expecting(network.calendar(bench.store().code())
                                .after(clock.instant(), policies.inForce().unknownPart())))
                .toList();
    }

    private Question question(
            TicketCard ticket, StoreCard here, TimeTaken work, List<Bench> benches, Set<StoreCode> refused) {
        return new Question(
                here,
                network.store(ticket.pickupStore()),
                devices.model(ticket.modelCode()).map(DeviceModel::brand).orElse(""),
                ticket.level(),
                work,
                clock.instant(),
                reachable(ticket, here.code(), benches),
                refused);
    }

    /** Without the stores to or from which a battery that isn't safe would have to fly. */
    private List<Bench> reachable(TicketCard ticket, StoreCode here, List<Bench> benches) {
        if (ticket.checklist().batterySafe()) return benches;
        var home = ticket.pickupStore();
        return benches.stream()
                .filter(bench -> {
                    var there = bench.store().code();
                    boolean isEnd = List.of(here, home, ticket.benchStore()).contains(there);
                    return isEnd || !flies(here, there) && !flies(there, home);
                })
                .toList();
    }

    private boolean flies(StoreCode from, StoreCode to) {
        return !from.equals(to) && network.lane(from, to).byAir();
    }

    private Set<StoreCode> refused(TicketCard ticket) {
        return new HashSet<>(given.refusedBy(ticket, stayBegan(ticket)));
    }

    static Instant stayBegan(TicketCard ticket) {
        return ticket.receivedAt() == null ? ticket.openedAt() : ticket.receivedAt();
    }

    /** The work that it still needs. */
    private TimeTaken left(TicketCard ticket) {
        var whole = work(ticket.symptoms(), ticket.level());
        if (isUntouched(ticket)) return whole;
        return whole.after(
                BenchHours.until(clock.instant(), files.history(ticket.number()), code -> network.calendar(code)));
    }

    private static boolean isUntouched(TicketCard ticket) {
        return ticket.status() == TicketStatus.RECEIVED || ticket.status() == TicketStatus.BOOKED;
    }

    /** How long such repairs take. */
    TimeTaken work(List<String> symptoms, String level) {
        var prior = policies.inForce().work();
        return symptoms.stream()
                .flatMap(code -> codes.symptom(code).stream())
                .map(symptom -> prior.learnt(Duration.ofMinutes(symptom.workMinutes()), seen.of(symptom.code(), level)))
                .max(Comparator.comparing(TimeTaken::median))
                .orElse(TimeTaken.NONE);
    }

    /** The symptom that its time goes by; empty text for none that is known. */
    String slowest(TicketCard ticket) {
        return ticket.symptoms().stream()
                .flatMap(code -> codes.symptom(code).stream())
                .max(Comparator.comparing(
                        symptom -> work(List.of(symptom.code()), ticket.level()).median()))
                .map(FaultCodes.Symptom::code)
                .orElse("");
    }

    /** What is on a bench has its turn, and what waited for a part has it as soon as the part is there. */
    private Bench own(TicketCard ticket) {
        var store = network.store(ticket.benchStore());
        if (!isUntouched(ticket)) return bench(store, Load.NONE, Load.NONE);
        var ahead = book.ahead(ticket);
        return bench(store, load(ahead.there(), ahead.thereMinutes()), load(ahead.coming(), ahead.comingMinutes()));
    }

    /** @param own counted at its bench, but not waited for */
    private List<Bench> all(Optional<TicketCard> own) {
        Map<StoreCode, BenchLoad> loads =
                book.loads().stream().collect(Collectors.toMap(BenchLoad::store, load -> load));
        return network.stores().stream()
                .map(store -> bench(
                        store,
                        Optional.ofNullable(loads.get(store.code())),
                        own.filter(ticket -> ticket.benchStore().equals(store.code()))))
                .toList();
    }

    private Bench bench(StoreCard store, Optional<BenchLoad> load, Optional<TicketCard> own) {
        int phones = own.isPresent() ? 1 : 0;
        long minutes = own.map(ticket -> usualMinutes(ticket.symptoms(), ticket.level()))
                .orElse(0L);
        return load.map(waiting -> bench(
                        store,
                        load(waiting.there() - phones, waiting.thereMinutes() - minutes),
                        load(waiting.coming(), waiting.comingMinutes())))
                .orElseGet(() -> bench(store, Load.NONE, Load.NONE));
    }

    private Bench bench(StoreCard store, Load present, Load coming) {
        return new Bench(store, present, coming, newcomers.share(store.code()), Optional.empty());
    }

    private Load load(long phones, long minutes) {
        if (phones <= 0) return Load.NONE;
        var work = policies.inForce().work().usually(Duration.ofMinutes(Math.max(0, minutes)));
        return new Load(work.expected(), (int) phones);
    }

    /** Bench time that half of such repairs take at most. */
    long usualMinutes(List<String> symptoms, String level) {
        return Math.round(work(symptoms, level).median() * 60);
    }

    /** The store that has the phone, or that sent it; the one that it is handed in at while its owner has it. */
    private StoreCard here(TicketCard ticket) {
        var holder = custody.holder(Thing.device(ticket.deviceId()));
        if (holder.kind().equals("store")) return network.store(new StoreCode(holder.place()));
        if (holder.equals(Holder.CUSTOMER)) return network.store(ticket.pickupStore());
        return network.store(leg(ticket).map(TransferCard::from).orElse(ticket.benchStore()));
    }

    /** The way that its phone is on. */
    private Optional<TransferCard> leg(TicketCard ticket) {
        return transfers.legs(ticket.number()).stream()
                .filter(leg -> leg.receivedAt() == null)
                .findFirst();
    }

    /** Ways between stores, for a phone that lies in one. */
    Roads roads() {
        return new Ways(network);
    }

    /** The same for that ticket's, which may be on its way: then it is there when the lane says, or as if sent now. */
    Roads roads(TicketCard ticket) {
        if (!custody.holder(Thing.device(ticket.deviceId())).kind().equals("transit")) return roads();
        var now = clock.instant();
        return leg(ticket)
                .filter(leg -> leg.dueAt().isAfter(now))
                .<Roads>map(leg -> new OnTheWay(roads(), leg, now))
                .orElseGet(this::roads);
    }

    /** By lanes and calendars. */
    private record Ways(NetworkDesk network) implements Roads {
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
    }

    /** The same, but that a parcel is under way already. */
    private record OnTheWay(Roads roads, TransferCard leg, Instant now) implements Roads {
        @Override
        public Instant earliest(StoreCard from, StoreCard to, Instant handedOver) {
            return isIt(from.code(), to.code(), handedOver) ? handedOver : roads.earliest(from, to, handedOver);
        }

        @Override
        public Instant arrival(StoreCode from, StoreCode to, Instant handedOver) {
            return isIt(from, to, handedOver) ? leg.dueAt() : roads.arrival(from, to, handedOver);
        }

        private boolean isIt(StoreCode from, StoreCode to, Instant handedOver) {
            return handedOver.equals(now) && leg.from().equals(from) && leg.to().equals(to);
        }

        @Override
        public BusinessTime hours(StoreCode store) {
            return roads.hours(store);
        }
    }
}
