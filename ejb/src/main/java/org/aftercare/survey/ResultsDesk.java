package org.aftercare.survey;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.access.Caller;
import org.aftercare.access.Callers;
import org.aftercare.access.Forbidden;
import org.aftercare.access.Role;
import org.aftercare.network.NetworkDesk;
import org.aftercare.network.Reach;
import org.aftercare.platform.InvalidInput;
import org.aftercare.platform.RegionCode;
import org.aftercare.platform.StoreCode;
import org.aftercare.survey.ScoreQuestion.By;
import org.aftercare.survey.SumKey.Kind;

/**
 * Scores by month and by what they are told apart by, within the caller's scope. They are read from sums, so an answer is
 * in them some seconds after it was given.
 */
@Stateless
public class ResultsDesk {
    /** Best first; those of whom nothing is known last. */
    private static final Comparator<Standing> BY_SHRUNK = Comparator.comparing(
                    (Standing line) -> Double.isNaN(line.score().shrunk())
                            ? Double.NEGATIVE_INFINITY
                            : line.score().shrunk())
            .reversed()
            .thenComparing(line -> line.score().of());

    @Inject
    ScoreSums sums;

    @Inject
    SurveyPolicies policies;

    @Inject
    Benchmarks benchmarks;

    @Inject
    NetworkDesk network;

    @Inject
    Reach reach;

    @Inject
    Callers callers;

    /**
     * @throws InvalidInput field {@code store} or {@code region} for an unknown one, {@code by} for what these aren't told
     *     apart by
     * @throws Forbidden beyond the caller's scope; of technicians for all but leads
     */
    public Results results(ScoreQuestion question) {
        Caller caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        Place place = place(caller, question);
        if (!place.dimensions().contains(question.by())) throw new InvalidInput("by", "NOT_ALLOWED", question.by());
        if (question.by() == By.TECHNICIAN) callers.mustBe(Role.LEAD);
        var months = new Months(question.from(), question.to());
        List<Counted> stores = sums.of(Kind.STORE, months, place.region());
        List<Counted> own = place.isStore() ? sums.of(Kind.STORE_MODEL, months, place.store()) : stores;
        Tally whole = sum(own);
        Tally prior = place.isStore() ? sum(stores) : Tally.NOTHING;
        return new Results(
                place.name(),
                score(place.name(), whole, prior),
                lines(question.by(), place, months, stores, whole),
                byMonth(place, months).stream()
                        .map(month -> score(month.code(), month.tally(), whole))
                        .toList());
    }

    /** What scores of that part of the network are told apart by, for this caller. @throws InvalidInput as above */
    public List<By> dimensions(ScoreQuestion question) {
        Caller caller = callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        return place(caller, question).dimensions().stream()
                .filter(by -> by != By.TECHNICIAN || caller.is(Role.LEAD))
                .toList();
    }

    public List<Benchmark> benchmarks() {
        callers.mustBe(Role.LEAD, Role.MANAGER, Role.OFFICE);
        return benchmarks.all();
    }

    private List<Counted> byMonth(Place place, Months months) {
        return place.isStore()
                ? sums.byMonth(Kind.STORE_MODEL, months, place.store())
                : sums.byMonth(Kind.STORE, months, place.region());
    }

    /**
     * A region as it was in each month, or everything; or a store in the region where it is now: what is its own it keeps
     * when it comes to another.
     */
    private record Place(String region, String store) {
        boolean isStore() {
            return !store.isEmpty();
        }

        String name() {
            return !store.isEmpty() ? store : region.isEmpty() ? "network" : region;
        }

        List<By> dimensions() {
            if (!store.isEmpty()) return List.of(By.STORE, By.MODEL, By.SYMPTOM, By.TECHNICIAN);
            if (!region.isEmpty()) return List.of(By.STORE, By.MODEL, By.SYMPTOM);
            return List.of(By.STORE, By.REGION, By.MODEL, By.SYMPTOM);
        }
    }

    private Place place(Caller caller, ScoreQuestion question) {
        Optional<StoreCode> own = caller.scope().onlyStore();
        if (!question.store().isEmpty() || own.isPresent()) {
            String code = question.store().isEmpty() ? own.orElseThrow().value() : question.store();
            if (!StoreCode.isValid(code)) throw new InvalidInput("store", "UNKNOWN_STORE", code);
            return new Place(reach.mustSee(caller, new StoreCode(code)).region().value(), code);
        }
        Optional<String> limit = caller.scope().onlyRegion().map(RegionCode::value);
        if (question.region().isEmpty()) return new Place(limit.orElse(""), "");
        if (limit.isPresent() && !limit.get().equals(question.region())) throw new Forbidden(caller.role());
        if (network.stores().stream().noneMatch(one -> one.region().value().equals(question.region())))
            throw new InvalidInput("region", "UNKNOWN_REGION", question.region());
        return new Place(question.region(), "");
    }

    private List<Standing> lines(By by, Place place, Months months, List<Counted> stores, Tally whole) {
        boolean one = place.isStore();
        if (by == By.STORE) return one ? own(place, stores, whole) : stores(stores);
        String where = one ? place.store() : place.region();
        List<Counted> found = switch (by) {
            case REGION -> regions(stores);
            case MODEL -> sums.of(one ? Kind.STORE_MODEL : Kind.REGION_MODEL, months, where);
            case SYMPTOM -> sums.of(one ? Kind.STORE_SYMPTOM : Kind.REGION_SYMPTOM, months, where);
            default -> sums.of(Kind.TECHNICIAN, months, where);
        };
        // a store's bench repairs for other counters too: its technicians are drawn towards each other
        Tally prior = by == By.TECHNICIAN ? sum(found) : whole;
        return byCode(found).entrySet().stream()
                .map(line -> new Standing(score(line.getKey(), line.getValue(), prior), "", Optional.empty()))
                .sorted(BY_SHRUNK)
                .toList();
    }

    private static List<Counted> regions(List<Counted> stores) {
        return stores.stream()
                .map(one -> new Counted(one.place(), one.place(), one.tally()))
                .toList();
    }

    private static Map<String, Tally> byCode(List<Counted> found) {
        return found.stream().collect(Collectors.toMap(Counted::code, Counted::tally, Tally::and));
    }

    /** Among its region's by what was counted of it there. */
    private List<Standing> own(Place place, List<Counted> region, Tally whole) {
        if (whole.isNothing()) return List.of();
        Score score = score(place.store(), whole, sum(region));
        return List.of(new Standing(
                score, place.region(), Optional.ofNullable(ranks(region).get(place.store()))));
    }

    private List<Standing> stores(List<Counted> stores) {
        List<Standing> lines = new ArrayList<>();
        stores.stream().collect(Collectors.groupingBy(Counted::place)).values().forEach(region -> {
            Tally prior = sum(region);
            Map<String, Rank> ranks = ranks(region);
            for (Counted one : region)
                lines.add(new Standing(
                        score(one.code(), one.tally(), prior),
                        one.place(),
                        Optional.ofNullable(ranks.get(one.code()))));
        });
        return lines.stream().sorted(BY_SHRUNK).toList();
    }

    /** Of those with answers. */
    private static Map<String, Rank> ranks(List<Counted> region) {
        List<Counted> answered = region.stream()
                .filter(one -> one.tally().given(Tally.OVERALL) > 0)
                .toList();
        List<Rank> ranks =
                Ranking.of(answered.stream().map(one -> one.tally().share()).toList());
        return IntStream.range(0, ranks.size())
                .boxed()
                .collect(Collectors.toMap(i -> answered.get(i).code(), ranks::get));
    }

    private static Tally sum(List<Counted> tallies) {
        return tallies.stream().map(Counted::tally).reduce(Tally.NOTHING, Tally::and);
    }

    private Score score(String name, Tally tally, Tally prior) {
        return Scores.of(name, tally, prior.share().value(), policies.inForce().priorStrength());
    }
}
