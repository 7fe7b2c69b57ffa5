package org.aftercare.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.network.StoreCard;
import org.aftercare.platform.StoreCode;

/**
 * A phone that wants a bench.
 *
 * @param here the store that has it
 * @param pickup where the customer comes for it; its business hours are the measure
 * @param maker as {@code models.csv} writes it; empty text while nobody knows
 * @param work bench time that it needs
 * @param stores the whole network, each with what waits there
 * @param refused stores that couldn't do it
 */
record Question(
        StoreCard here,
        StoreCard pickup,
        String maker,
        String level,
        TimeTaken work,
        Instant at,
        List<Bench> stores,
        Set<StoreCode> refused) {
    Question {
        stores = List.copyOf(stores);
        refused = Set.copyOf(refused);
    }

    /** Nobody has refused it. */
    Question(
            StoreCard here,
            StoreCard pickup,
            String maker,
            String level,
            TimeTaken work,
            Instant at,
            List<Bench> stores) {
        this(here, pickup, maker, level, work, at, stores, Set.of());
    }

    /** Why a bench can't do it; empty if it can. */
    Optional<String> refusal(Bench bench) {
        if (!bench.has(level)) return Optional.of("LACKS_LEVEL");
        if (!bench.store().isAuthorisedFor(maker, level)) return Optional.of("NOT_AUTHORISED");
        if (refused.contains(bench.store().code())) return Optional.of("REFUSED");
        return bench.store().inOperation() ? Optional.empty() : Optional.of("CLOSED");
    }

    boolean canBeDoneAt(Bench bench) {
        return refusal(bench).isEmpty();
    }

    Bench bench(StoreCode store) {
        return stores.stream()
                .filter(bench -> bench.store().code().equals(store))
                .findFirst()
                .orElseThrow();
    }

    boolean isHere(Bench bench) {
        return bench.store().code().equals(here.code());
    }
}
