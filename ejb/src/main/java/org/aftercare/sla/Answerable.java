package org.aftercare.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftercare.access.Colleague;
import org.aftercare.access.Role;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.ticket.StatusSince;
import org.aftercare.ticket.TicketCard;

/** The store that answers for a clock of a ticket: whose calendar counts, so who was given the time. */
record Answerable(StoreCode store, RegionCode region, TicketCard ticket) {
    /** Who has the phone answers for its own work, at the instant it is about; for all else who took it in. */
    static StoreCode store(ClockKind kind, TicketCard ticket, List<StatusSince> history, Instant at) {
        if (kind.hours() != ClockKind.Hours.HOLDER) return ticket.pickupStore();
        return history.stream()
                .filter(line -> !line.at().isAfter(at))
                .reduce((before, last) -> last)
                .map(StatusSince::holder)
                .orElse(ticket.pickupStore());
    }

    /** Names of those who are told; where none of them has an address, of those one up, and so on; perhaps of nobody. */
    Set<String> told(Set<Audience> audience, Collection<Colleague> people) {
        if (audience.isEmpty()) return Set.of();
        Set<String> names = new LinkedHashSet<>();
        for (Audience one : audience) names.addAll(names(is(one), people));
        return names.isEmpty() ? upFrom(Collections.min(audience), store, region, people) : names;
    }

    /** Of the store's leads, its region's managers and head office the first with an address, those below left out. */
    static Set<String> upFrom(Audience lowest, StoreCode store, RegionCode region, Collection<Colleague> people) {
        for (Audience one : EnumSet.range(Audience.LEADS, Audience.OFFICE)) {
            var names = one.compareTo(lowest) < 0 ? Set.<String>of() : names(isAbove(one, store, region), people);
            if (!names.isEmpty()) return names;
        }
        return Set.of();
    }

    /** The lead, where there is only one; else empty text: whichever of them comes first. */
    String owner(Collection<Colleague> people) {
        var leads = people.stream().filter(is(Audience.LEADS)).toList();
        return leads.size() == 1 ? leads.get(0).name() : "";
    }

    private static Set<String> names(Predicate<Colleague> whom, Collection<Colleague> people) {
        return people.stream()
                .filter(whom)
                .filter(person -> person.contact().isReachable())
                .map(Colleague::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Predicate<Colleague> is(Audience audience) {
        return switch (audience) {
            case ASSIGNEE ->
                person -> ticket.assignee().isEmpty()
                        ? worksAt(person, ticket.benchStore(), Role.TECHNICIAN)
                        : person.name().equals(ticket.assignee());
            case CLERKS -> person -> worksAt(person, ticket.pickupStore(), Role.CLERK);
            case LEADS, MANAGERS, OFFICE -> isAbove(audience, store, region);
        };
    }

    private static Predicate<Colleague> isAbove(Audience audience, StoreCode store, RegionCode region) {
        return switch (audience) {
            case MANAGERS ->
                person -> person.is(Role.MANAGER)
                        && person.region().filter(region::equals).isPresent();
            case OFFICE -> person -> person.is(Role.OFFICE);
            default -> person -> worksAt(person, store, Role.LEAD);
        };
    }

    private static boolean worksAt(Colleague person, StoreCode where, Role as) {
        return person.is(as) && person.store().filter(where::equals).isPresent();
    }
}
