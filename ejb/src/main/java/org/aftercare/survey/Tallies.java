package org.aftercare.survey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * How stores were rated in any stretch of time: whole months from the sums, and what is left at either end from the
 * answers themselves. So no more than some two months of answers are read, however long the stretch is.
 */
@Dependent
class Tallies {
    @Inject
    Invitations invitations;

    @Inject
    ScoreSums sums;

    @Inject
    Clock clock;

    /** Of each store with at least one letter sent, in the region where it was then. @param to exclusive */
    List<Counted> ofStores(Optional<RegionCode> region, Instant from, Instant to) {
        Collection<Counted> stores = of(Part.of(region), from, to)
                .collect(Collectors.toMap(one -> List.of(one.place(), one.code()), one -> one, Counted::and))
                .values();
        return stores.stream().filter(one -> one.tally().sent() > 0).toList();
    }

    /** In whatever region it was. @param to exclusive */
    Tally ofStore(StoreCode store, Instant from, Instant to) {
        return of(Part.of(store), from, to).map(Counted::tally).reduce(Tally.NOTHING, Tally::and);
    }

    private Stream<Counted> of(Part part, Instant from, Instant to) {
        return Months.within(from, to)
                .map(months -> Stream.of(
                                ends(part, from, months.begun(), Optional.of(months)),
                                sums.of(part.kind(), months, part.code()),
                                ends(part, months.ending(), to, Optional.of(months)))
                        .flatMap(List::stream))
                .orElseGet(() -> ends(part, from, to, Optional.empty()).stream());
    }

    private List<Counted> ends(Part part, Instant from, Instant to, Optional<Months> without) {
        return invitations.tallies(part, from, to, without, clock.instant());
    }
}
