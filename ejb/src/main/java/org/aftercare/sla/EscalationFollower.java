package org.aftercare.sla;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.access.Colleague;
import org.aftercare.access.StaffDesk;
import org.aftercare.network.NetworkDesk;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.sla.ClockKind.Hours;
import org.aftercare.sla.LevelsReached.Reached;
import org.aftercare.sla.Tellings.Telling;
import org.aftercare.ticket.CaseFile;
import org.aftercare.ticket.TicketCard;
import org.aftercare.ticket.TicketNumber;

/**
 * Notes, in the transaction that wrote levels down, who has to be told of them, and makes a task of each breach: neither
 * can be lost. A batch costs the same few statements as one level.
 */
@Dependent
class EscalationFollower {
    private static final Logger LOG = System.getLogger(EscalationFollower.class.getName());

    @Inject
    CaseFile files;

    @Inject
    NetworkDesk network;

    @Inject
    StaffDesk staff;

    @Inject
    Clocks clocks;

    @Inject
    Tellings tellings;

    @Inject
    Breaches breaches;

    @Inject
    EscalationPolicies policies;

    void reached(@Observes LevelsReached event) {
        var answerable = answerable(event.levels());
        var people = people(answerable.values());
        var policy = policies.inForce();
        List<Telling> told = new ArrayList<>();
        Set<StoreCode> untold = new TreeSet<>();
        for (Reached level : event.levels()) {
            var answers = answerable.get(level.firing());
            var audience = policy.told(level.kind(), level.level());
            var names = answers.told(audience, people);
            names.forEach(name -> told.add(new Telling(name, level.firing(), answers.store())));
            if (names.isEmpty() && !audience.isEmpty()) untold.add(answers.store());
        }
        tellings.add(told);
        if (!untold.isEmpty())
            LOG.log(
                    Level.WARNING,
                    "nobody is told of deadlines at {0}: who would be, and all above, have no address",
                    untold);
        keepBreaches(event.levels(), answerable, people);
    }

    void takenBack(@Observes LevelTakenBack event) {
        tellings.takeBack(event.firing());
        if (event.level() == Terms.BREACH) breaches.takeBack(event.firing());
    }

    private void keepBreaches(List<Reached> levels, Map<Long, Answerable> answerable, Collection<Colleague> people) {
        var breached = levels.stream().filter(Reached::isBreach).toList();
        if (breached.isEmpty()) return;
        Map<Long, Instant> ends = new HashMap<>();
        clocks.of(breached.stream().map(Reached::clock).toList()).forEach(c -> ends.put(c.id(), c.endedAt()));
        for (Reached breach : breached) {
            var answers = answerable.get(breach.firing());
            breaches.add(new Breach(breach, answers, answers.owner(people), ends.get(breach.clock())));
        }
    }

    /** By firing. */
    private Map<Long, Answerable> answerable(List<Reached> levels) {
        var tickets = cards(levels.stream());
        var histories = files.histories(
                cards(levels.stream().filter(level -> level.kind().hours() == Hours.HOLDER))
                        .values());
        Map<Long, Answerable> answerable = new HashMap<>();
        for (Reached level : levels) {
            var ticket = tickets.get(level.ticket());
            var history = histories.getOrDefault(level.ticket(), List.of());
            var store = network.store(Answerable.store(level.kind(), ticket, history, level.dueAt()));
            answerable.put(level.firing(), new Answerable(store.code(), store.region(), ticket));
        }
        return answerable;
    }

    private Map<TicketNumber, TicketCard> cards(Stream<Reached> levels) {
        var numbers = levels.map(Reached::ticket).collect(Collectors.toSet());
        return files.cards(numbers).stream().collect(Collectors.toMap(TicketCard::number, Function.identity()));
    }

    private Collection<Colleague> people(Collection<Answerable> answerable) {
        Set<StoreCode> stores = new HashSet<>();
        Set<RegionCode> regions = new HashSet<>();
        for (Answerable one : answerable) {
            stores.addAll(List.of(
                    one.store(), one.ticket().pickupStore(), one.ticket().benchStore()));
            regions.add(one.region());
        }
        return staff.around(stores, regions);
    }
}
