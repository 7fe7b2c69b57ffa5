package org.aftercare.survey;

import static org.aftercare.access.Role.CLERK;
import static org.aftercare.access.Role.LEAD;
import static org.aftercare.access.Role.MANAGER;
import static org.aftercare.access.Role.OFFICE;
import static org.aftercare.access.Role.TECHNICIAN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.access.Scope;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.NotFound;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;

/**
 * Scores, within the caller's scope. A period [from, to) is that in which the repairs ended: sent, answered and n speak
 * of the same customers, so an answer counts where its repair does, however late it comes.
 */
@Stateless
public class ScoreDesk {
    private static final Role[] STAFF = {CLERK, TECHNICIAN, LEAD, MANAGER, OFFICE};

    /** Best first; stores of which nothing is known last. */
    private static final Comparator<Score> BY_SHRUNK = Comparator.comparing(
                    (Score score) -> Double.isNaN(score.shrunk()) ? Double.NEGATIVE_INFINITY : score.shrunk())
            .reversed()
            .thenComparing(Score::of);

    @Inject
    Tallies tallies;

    @Inject
    SurveyPolicies policies;

    @Inject
    NetworkDesk network;

    @Inject
    Callers callers;

    /** Whatever region it was in, drawn towards that where it is now. */
    public Score ofStore(StoreCode store, Instant from, Instant to) {
        Caller caller = callers.mustBe(STAFF);
        StoreCard card = network.store(store);
        caller.mustSee(store, card.region());
        Tally region = sum(tallies.ofStores(Optional.of(card.region()), from, to));
        return score(store.value(), tallies.ofStore(store, from, to), region);
    }

    /** @throws Forbidden for those who see one store only, or another region */
    public Score ofRegion(RegionCode region, Instant from, Instant to) {
        Score score = whole(Optional.of(region), from, to).whole();
        if (network.stores().stream().noneMatch(store -> store.region().equals(region)))
            throw new NotFound("region", region);
        return score;
    }

    /** @throws Forbidden for those who don't see the whole network */
    public Score ofNetwork(Instant from, Instant to) {
        return whole(Optional.empty(), from, to).whole();
    }

    /** Of a store, else of a region, else of all that the caller sees. @throws Forbidden beyond that */
    public Scoreboard board(Optional<StoreCode> store, Optional<RegionCode> region, Instant from, Instant to) {
        Scope scope = callers.mustBe(STAFF).scope();
        return store.or(scope::onlyStore)
                .map(one -> ofStore(one, from, to))
                .map(one -> new Scoreboard(one, one.sent() > 0 ? List.of(one) : List.of()))
                .orElseGet(() -> whole(region.or(scope::onlyRegion), from, to));
    }

    private Scoreboard whole(Optional<RegionCode> region, Instant from, Instant to) {
        mustSeeWhole(callers.mustBe(STAFF), region);
        List<Counted> stores = tallies.ofStores(region, from, to);
        String name = region.map(RegionCode::value).orElse("network");
        return new Scoreboard(score(name, sum(stores), Tally.NOTHING), scores(stores));
    }

    private List<Score> scores(List<Counted> stores) {
        Map<String, Tally> regions =
                stores.stream().collect(Collectors.toMap(Counted::place, Counted::tally, Tally::and));
        return stores.stream()
                .map(one -> score(one.code(), one.tally(), regions.get(one.place())))
                .sorted(BY_SHRUNK)
                .toList();
    }

    private static void mustSeeWhole(Caller caller, Optional<RegionCode> region) {
        boolean one = caller.scope().onlyStore().isPresent();
        boolean another = caller.scope().onlyRegion().isPresent()
                && !caller.scope().onlyRegion().equals(region);
        if (one || another) throw new Forbidden(caller.role());
    }

    private static Tally sum(List<Counted> tallies) {
        return tallies.stream().map(Counted::tally).reduce(Tally.NOTHING, Tally::and);
    }

    /** Drawn towards the region's share; without one it stays as it is. */
    private Score score(String name, Tally tally, Tally region) {
        double prior = Scores.share(region.good(Tally.OVERALL), region.given(Tally.OVERALL));
        return Scores.of(name, tally, prior, policies.inForce().priorStrength());
    }
}
