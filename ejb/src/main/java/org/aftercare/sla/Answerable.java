package org.aftercare.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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

    /** Names of those who are told; where none of them has an address, of those above. */
    Set<String> told(Set<Audience> audience, Collection<Colleague> people) {
        if (audience.isEmpty()) return Set.of();
        for (Set<Audience> whom : List.of(audience, EnumSet.of(Audience.MANAGERS), EnumSet.of(Audience.OFFICE))) {
            var names = names(whom, people);
            if (!names.isEmpty()) return names;
        }
        return Set.of();
    }

    /** The lead, where there is only one; else empty text: whichever of them comes first. */
    String owner(Collection<Colleague> people) {
        var leads = people.stream().filter(is(Audience.LEADS)).toList();
        return leads.size() == 1 ? leads.get(0).name() : "";
    }

    private Set<String> names(Set<Audience> audience, Collection<Colleague> people) {
        Set<String> names = new LinkedHashSet<>();
        for (Audience one : audience)
            people.stream()
                    .filter(is(one))
                    .filter(person -> person.contact().isReachable())
                    .forEach(person -> names.add(person.name()));
        return names;
    }

    private Predicate<Colleague> is(Audience audience) {
        return switch (audience) {
            case ASSIGNEE ->
                person -> ticket.assignee().isEmpty()
                        ? worksAt(person, ticket.benchStore(), Role.TECHNICIAN)
                        : person.name().equals(ticket.assignee());
            case CLERKS -> person -> worksAt(person, ticket.pickupStore(), Role.CLERK);
            case LEADS -> person -> worksAt(person, store, Role.LEAD);
            case MANAGERS ->
                person -> person.is(Role.MANAGER)
                        && person.region().filter(region::equals).isPresent();
            case OFFICE -> person -> person.is(Role.OFFICE);
        };
    }

    private static boolean worksAt(Colleague person, StoreCode where, Role as) {
        return person.is(as) && person.store().filter(where::equals).isPresent();
    }
}
