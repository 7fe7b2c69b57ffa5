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
import org.aftercare.survey.SumKey.Kind;

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
    List<Counted> of(Optional<RegionCode> region, Instant from, Instant to) {
        return Months.within(from, to)
                .map(months -> together(Stream.of(
                        ends(region, from, months.begun(), Optional.of(months)),
                        sums.of(
                                Kind.STORE,
                                months,
                                region.map(RegionCode::value).orElse("")),
                        ends(region, months.ending(), to, Optional.of(months)))))
                .orElseGet(() -> ends(region, from, to, Optional.empty()));
    }

    private List<Counted> ends(Optional<RegionCode> region, Instant from, Instant to, Optional<Months> without) {
        return invitations.tallies(region, from, to, without, clock.instant());
    }

    private static List<Counted> together(Stream<List<Counted>> parts) {
        Collection<Counted> sums = parts.flatMap(List::stream)
                .collect(Collectors.toMap(one -> List.of(one.place(), one.code()), one -> one, Counted::and))
                .values();
        return sums.stream().filter(one -> one.tally().sent() > 0).toList();
    }
}
